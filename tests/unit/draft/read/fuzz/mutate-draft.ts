import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';

/** A file to start from. */
export type Sample = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'zip' | 'text' | 'binary';
};

/** A sample with something wrong: in its bytes, or in the text inside, which gets further into a reader. */
export function mutateDraft({ bytes, kind }: Sample, chance: Chance): Uint8Array {
  if (kind === 'binary' || chance.number(4) === 0) return mutateBytes(bytes, chance);
  if (kind === 'text') return strToU8(mutateText(strFromU8(bytes), chance, false));
  return mutateParts(bytes, chance);
}

function mutateParts(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const main = names.filter((name) => /(document|content|footnotes|styles)\.xml$/.test(name));
  const name = chance.pick(chance.number(5) === 0 ? names : main);
  const text = strFromU8(parts[name]!);
  const isRaw = chance.number(6) === 0;
  const mutated = isRaw
    ? mutateBytes(parts[name]!, chance)
    : strToU8(mutateText(text, chance, true));
  return zipSync({ ...parts, [name]: mutated }, { level: 1 });
}
