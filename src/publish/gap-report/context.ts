import type { Dimension, Rubric, Tension } from '../../domain/rubric/rubric.ts';
import { listDimensions } from '../../domain/rubric/rubric.ts';
import type { Facts } from '../../domain/scoring/truth.ts';
import type { Language, Translate } from '../../i18n/translate.ts';
import type { Report, ReportDimension } from '../../report/report.ts';
import { readFacts } from '../../report/reasons.ts';
import { readWording } from '../../report/wording.ts';

/** What every part of the document is written from. */
export type Composition = {
  readonly report: Report;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly say: Translate;
  readonly dimension: (id: string) => Dimension;
  /** What the report says of a dimension. */
  readonly answer: (id: string) => ReportDimension;
  /** Poles and question of a dimension as this programme reads them. */
  readonly wording: (id: string) => ReturnType<typeof readWording>;
  readonly tension: (id: string) => Tension;
  /** What the conditions of the rubric can look at. */
  readonly facts: Facts;
};

/** Look-ups are made once; an id that the rubric lacks is a bug, since the report was made from it. */
export function createComposition(report: Report, rubric: Rubric, language: Language): Composition {
  const dimension = finder(listDimensions(rubric));
  const answer = finder(
    report.parts.flatMap(({ sections }) => sections.flatMap(({ dimensions }) => dimensions)),
  );
  return {
    report,
    rubric,
    language,
    say: language.translate,
    dimension,
    answer,
    wording: (id) => readWording(dimension(id), answer(id).isAdapted),
    tension: finder(rubric.tensions),
    facts: readFacts(rubric, report),
  };
}

function finder<T extends { readonly id: string }>(items: readonly T[]): (id: string) => T {
  const known = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = known.get(id);
    if (!found) throw new Error(`The rubric has no ${id}.`);
    return found;
  };
}
