import { diffWordsWithSpace } from 'diff';
import { untangleParts, type WordingPart } from './untangle-parts.ts';

/** Longest differing stretch that is compared word by word, in characters. */
const LONGEST_COMPARED = 20_000;
/** Most words that may differ before two texts count as two texts. */
const MOST_EDITS = 1000;

/**
 * What changed between two texts of any length, word by word. Where that would take long, or nobody could read it, the
 * old stretch is taken out as a whole and the new one put in: the parts that are not `added` are always the old text, and those that are not
 * `removed` the new one.
 */
export function compareTexts(before: string, after: string): readonly WordingPart[] {
  const start = countSameStart(before, after);
  const end = countSameEnd(before.slice(start), after.slice(start));
  const parts: readonly WordingPart[] = [
    { kind: 'same', text: before.slice(0, start) },
    ...compareMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    { kind: 'same', text: before.slice(before.length - end) },
  ];
  return untangleParts(parts);
}

function compareMiddle(before: string, after: string): readonly WordingPart[] {
  const whole: readonly WordingPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (before === '' || after === '' || before.length + after.length > LONGEST_COMPARED)
    return whole;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? whole
  );
}

/** Characters that both texts begin with, up to the end of a word. */
function countSameStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before.charCodeAt(count) === after.charCodeAt(count)) count++;
  if (count === before.length && count === after.length) return count;
  while (count > 0 && !isSpace(before, count - 1)) count--;
  return count;
}

/** The same from the end, back to the beginning of a word. */
function countSameEnd(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before.at(-1 - count) === after.at(-1 - count)) count++;
  while (count > 0 && !isSpace(before, before.length - count)) count--;
  return count;
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}

/** How much of a long stretch is shown at each of its ends, in characters. */
const SHOWN_SAME = 60;
const SHOWN_CHANGED = 600;

/** Leaves out the middle of long stretches, so that a change in a long text can be read at a glance. */
export function shortenParts(parts: readonly WordingPart[]): readonly WordingPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same')
      return { ...part, text: cutMiddle(part.text, SHOWN_CHANGED, SHOWN_CHANGED) };
    const head = index === 0 ? 0 : SHOWN_SAME;
    const tail = index === parts.length - 1 ? 0 : SHOWN_SAME;
    return { ...part, text: cutMiddle(part.text, head, tail) };
  });
}

function cutMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 3) return text;
  const first = text.slice(0, head).replace(/\p{Surrogate}$/u, '');
  const last = tail === 0 ? '' : text.slice(-tail).replace(/^\p{Surrogate}/u, '');
  return `${first} … ${last}`;
}
