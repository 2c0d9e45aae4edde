import { splitWords } from '../draft/split-words.ts';

/** A stretch of text that both wordings have, or only the old, or only the new. */
export type WordingPart = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
};

/** A place where one text has other words than the other; or, where `same` is not empty, has the same ones. */
type Place = { readonly same: string; readonly removed: string; readonly added: string };

/** Above this share of words that differ, two texts are read one after the other. */
const MOST_DIFFERENT = 0.5;

/**
 * Makes a comparison one that a person can read: a few words that stayed among many that did not are shown with them,
 * and where more than half of the words of both texts differ, in several places, each text stands whole. Both texts
 * stay as they are, letter by letter.
 */
export function untangleParts(parts: readonly WordingPart[]): readonly WordingPart[] {
  const places = listPlaces(parts);
  const whole = { same: '', removed: join(parts, 'added'), added: join(parts, 'removed') };
  return (isTangled(places) ? [whole] : foldIslands(places)).flatMap(toParts);
}

function join(parts: readonly WordingPart[], left: 'added' | 'removed'): string {
  return parts.map(({ kind, text }) => (kind === left ? '' : text)).join('');
}

function listPlaces(parts: readonly WordingPart[]): readonly Place[] {
  const places: Place[] = [];
  for (const { kind, text } of parts) {
    const last = places.at(-1);
    const isOpen = last && (kind === 'same') === isSame(last);
    const place = isOpen ? places.pop() : undefined;
    const { same, removed, added } = place ?? { same: '', removed: '', added: '' };
    if (kind === 'same') places.push({ same: same + text, removed, added });
    else if (kind === 'removed') places.push({ same, removed: removed + text, added });
    else places.push({ same, removed, added: added + text });
  }
  return places;
}

function isSame({ same }: Place): boolean {
  return same !== '';
}

/** Words that stayed between two places are part of one longer place when they are fewer than the words of each. */
function foldIslands(places: readonly Place[]): readonly Place[] {
  const folded: Place[] = [];
  for (const place of places) {
    folded.push(place);
    for (let last = foldLast(folded); last; last = foldLast(folded)) folded.splice(-3, 3, last);
  }
  return folded;
}

function foldLast(places: readonly Place[]): Place | undefined {
  const [before, island, after] = places.slice(-3);
  if (!before || !island || !after || !isSame(island)) return undefined;
  const words = countWords(island.same);
  if (words >= countChanged(before) || words >= countChanged(after)) return undefined;
  if (isOneWay([before, after])) return undefined;
  return {
    same: '',
    removed: before.removed + island.same + after.removed,
    added: before.added + island.same + after.added,
  };
}

function countChanged({ removed, added }: Place): number {
  return Math.max(countWords(removed), countWords(added));
}

/** Where words were only added, or only taken out, the text around them can be read as it is. */
function isOneWay(places: readonly Place[]): boolean {
  return places.every(({ removed }) => removed === '') || places.every(({ added }) => added === '');
}

function isTangled(places: readonly Place[]): boolean {
  const changed = places.filter((place) => !isSame(place));
  if (changed.length < 2) return false;
  const count = (name: keyof Place) =>
    places.reduce((sum, place) => sum + countWords(place[name]), 0);
  const [same, removed, added] = [count('same'), count('removed'), count('added')];
  if (isOneWay(changed)) return false;
  return removed + added > MOST_DIFFERENT * (removed + added + 2 * same);
}

function countWords(text: string): number {
  return splitWords(text).length;
}

function toParts({ same, removed, added }: Place): readonly WordingPart[] {
  const parts: readonly WordingPart[] = [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return parts.filter(({ text }) => text !== '');
}
