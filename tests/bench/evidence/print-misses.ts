import type { Candidate } from '../../../src/draft/evidence/evidence.ts';
import { isQuoteOf } from './figures.ts';
import type { Label, LabelledDraft } from './halves.ts';

const FIRST = 5;
const LONGEST = 150;

/** Prints what was missed, wrongly shown, or leans to the wrong pole, dimension by dimension. */
export function printMisses(
  draft: LabelledDraft,
  dimensions: readonly string[],
  shown: ReadonlyMap<string, readonly Candidate[]>,
): void {
  for (const id of dimensions) {
    const labels = draft.labels.filter(({ dimension }) => dimension === id);
    const first = (shown.get(id) ?? []).slice(0, FIRST);
    const textOf = ({ passage }: Candidate) => draft.document.passages[passage]?.text ?? '';
    for (const label of labels) {
      const found = first.find((one) => isQuoteOf(label.quote, textOf(one)));
      if (!found) print(id, labels, 'missed', `${label.leaning[0]} ${label.quote}`);
      else if (label.leaning !== 'unclear' && found.leaning !== label.leaning) {
        print(id, labels, `is ${label.leaning}, leans ${found.leaning}`, label.quote);
      }
    }
    first.forEach((one, at) => {
      const text = textOf(one);
      if (!labels.some(({ quote }) => isQuoteOf(quote, text))) {
        print(id, labels, `wrong as no. ${at + 1}`, `${one.leaning[0]} ${showWords(one, text)}`);
      }
    });
  }
}

function print(id: string, labels: readonly Label[], what: string, text: string): void {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  console.log(`  ${id}${labels.length === 0 ? ' (absent)' : ''} ${what}: ${cut}`);
}

/** The passage, or where it is long the part that holds the words, with the words set off. */
function showWords({ words }: Candidate, text: string): string {
  const [first] = words;
  let marked = '';
  let at = Math.max(0, (first?.start ?? 0) - 20);
  for (const { start, end } of words) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}
