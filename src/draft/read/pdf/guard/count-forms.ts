import type { OpenStream } from './find-streams.ts';
import { indexObjects } from './index-objects.ts';

type Form = { readonly children: readonly number[] };

const DRAWS = /\/([^\s/<>[\]()]+)\s+Do\b/g;
const NAMED = /\/([^\s/<>[\]()]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b/g;
const DEEPEST_LOOK_UP = 3;

/**
 * How many drawings inside drawings pdf.js would walk through, as it does: a drawing anew each time another one calls it,
 * and none inside itself. Stops behind `most`.
 */
export function countForms(file: Uint8Array, streams: readonly OpenStream[], most: number): number {
  const drawings = streams.filter(({ stream }) => /\/Subtype\s*\/Form\b/.test(stream.dictionary));
  if (!drawings.some(({ text }) => text.includes('Do'))) return drawings.length;
  const objects = indexObjects(file, streams);
  const forms = new Map(drawings.map((one) => [one.stream.object, toForm(one, objects)]));
  let count = 0;
  const walk = (number: number, inside: readonly number[]): void => {
    const form = forms.get(number);
    if (form === undefined || inside.includes(number) || count > most) return;
    count += 1;
    for (const child of form.children) walk(child, [...inside, number]);
  };
  for (const number of forms.keys()) walk(number, []);
  return count;
}

function toForm({ stream, text }: OpenStream, objects: ReadonlyMap<number, string>): Form {
  const calls = [...text.matchAll(DRAWS)].map(([, name = '']) => name);
  const named = findNamed(stream.dictionary, new Set(calls), objects, DEEPEST_LOOK_UP);
  return { children: calls.flatMap((name) => named.get(name) ?? []) };
}

/** The objects that a dictionary, or one that it points to, gives these names. */
function findNamed(
  dictionary: string,
  names: ReadonlySet<string>,
  objects: ReadonlyMap<number, string>,
  depth: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (names.size === 0) return found;
  for (const [, name = '', number] of dictionary.matchAll(NAMED)) {
    if (names.has(name)) found.set(name, Number(number));
    const isList = name === 'Resources' || name === 'XObject';
    const inner = isList && depth > 0 ? objects.get(Number(number)) : undefined;
    if (inner === undefined) continue;
    for (const [child, at] of findNamed(inner, names, objects, depth - 1)) found.set(child, at);
  }
  return found;
}
