import type { ContentWords } from '../content-words.ts';
import type { Hit } from '../hit.ts';
import type { Token } from '../text/tokens.ts';

/** Subject stems of a phrase that the rubric warns of. */
export type FalseFriend = readonly string[];

/** The false friends of one pole, ready to compare. */
export function prepareFalseFriends(
  phrases: readonly { readonly phrase: string }[],
  { subjectsOf }: Pick<ContentWords, 'subjectsOf'>,
): readonly FalseFriend[] {
  return phrases.map(({ phrase }) => subjectsOf(phrase)).filter((stems) => stems.length > 0);
}

/**
 * Whether a candidate rests on a false friend: its words stand together in the unit's, and without them a word is
 * missing that made it a candidate. `hits` are those words, slot by slot.
 */
export function restsOnFalseFriend(
  tokens: readonly Token[],
  hits: readonly Hit[],
  friends: readonly FalseFriend[],
): boolean {
  return friends.some((friend) => {
    const place = findTogether(tokens, friend);
    if (!place) return false;
    const inside = hits.filter((hit) => isWithin(hit, place));
    return friend.length > 1 ? inside.length > 0 : inside.length === hits.length;
  });
}

function isWithin({ from, to }: Hit, place: ReadonlySet<number>): boolean {
  for (let token = from; token <= to; token += 1) if (!place.has(token)) return false;
  return true;
}

/** The tokens of a phrase's words when all stand near each other, in any order; null otherwise. */
function findTogether(tokens: readonly Token[], stems: FalseFriend): ReadonlySet<number> | null {
  const window = stems.length + 3;
  for (let from = 0; from < tokens.length; from += 1) {
    if (!stems.includes(tokens[from]?.stem ?? '')) continue;
    const near = new Map<string, number>();
    for (let at = from; at < Math.min(tokens.length, from + window); at += 1) {
      const stem = tokens[at]?.stem ?? '';
      if (stems.includes(stem) && !near.has(stem)) near.set(stem, at);
    }
    if (near.size === stems.length) return new Set(near.values());
  }
  return null;
}
