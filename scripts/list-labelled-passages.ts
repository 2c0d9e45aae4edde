import { isQuoteOf } from '../tests/bench/evidence/figures.ts';
import type { LabelledDraft } from '../tests/bench/evidence/halves.ts';
import type { LabelledPassage } from './example-passages.ts';

/** The passages of a draft that have a label, with all the poles they speak for: both, where a label is unclear. */
export function listLabelledPassages({
  document,
  labels,
}: LabelledDraft): readonly LabelledPassage[] {
  return document.passages
    .map(({ text }) => {
      const own = labels.filter(({ quote }) => isQuoteOf(quote, text));
      const poles = own.flatMap(({ dimension, leaning }) =>
        (leaning === 'unclear' ? ['conventional', 'better'] : [leaning]).map(
          (pole) => `${dimension}/${pole}`,
        ),
      );
      return { text, speaksFor: [...new Set(poles)] };
    })
    .filter(({ speaksFor }) => speaksFor.length > 0);
}
