import type { Token } from '../text/tokens.ts';

/** A word that denies, and the words it denies. */
type Denial = { readonly cue: number; readonly from: number; readonly to: number };

/** How far behind "without …" a "no" may come: "Without a certificate, no one leaves". */
const NEXT = 3;

/** "No one leaves without a certificate" asks for one: two denials of one clause deny nothing together. */
export function dropDoubled(
  tokens: readonly Token[],
  denials: readonly Denial[],
): readonly Denial[] {
  const withouts = denials.filter(({ cue }) => tokens[cue]?.word === 'without');
  if (withouts.length === 0) return denials;
  const others = denials.filter((denial) => !withouts.includes(denial));
  const isDoubled = (without: Denial, other: Denial) =>
    (other.from <= without.cue && without.cue <= other.to) ||
    (without.cue === 0 && other.cue > without.cue && other.cue - without.to <= NEXT);
  return [
    ...withouts.filter((without) => !others.some((other) => isDoubled(without, other))),
    ...others.filter((other) => !withouts.some((without) => isDoubled(without, other))),
  ];
}
