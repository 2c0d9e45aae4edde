import type { Dimension, Rubric, Tension } from '../../domain/rubric/rubric.ts';
import { listDimensions } from '../../domain/rubric/rubric.ts';
import type { Language, MessageKey, MessageValues } from '../../i18n/translate.ts';
import type { Report } from '../../report/report.ts';

/** What every part of the document is written from. */
export type Composition = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  readonly dimension: (id: string) => Dimension;
  readonly tension: (id: string) => Tension;
};

/** Look-ups are made once; an id that the rubric lacks is a bug, since the report was made from it. */
export function createComposition(report: Report, rubric: Rubric, language: Language): Composition {
  const dimensions = new Map(listDimensions(rubric).map((item) => [item.id, item]));
  const tensions = new Map(rubric.tensions.map((item) => [item.id, item]));
  return {
    report,
    rubric,
    language,
    say: language.translate,
    dimension: (id) => must(dimensions.get(id), id),
    tension: (id) => must(tensions.get(id), id),
  };
}

function must<T>(found: T | undefined, id: string): T {
  if (!found) throw new Error(`The rubric has no ${id}.`);
  return found;
}
