import { addToCrc32 } from '../../lib/crc32.ts';
import { isInDenial } from './doubts/negation.ts';
import type { Concepts } from './concepts.ts';
import type { Doubt, TextFlag } from './evidence.ts';
import { standsAnywhere } from './find-terms.ts';
import { matchPatterns, type Match } from './match-patterns.ts';
import { listWordRanges } from './word-ranges.ts';
import type { Reading } from './reading.ts';

/** Doubts under which a way of writing is not the draft's own: it quotes, criticises, or tells of somebody else. */
const NOT_ITS_OWN: ReadonlySet<Doubt> = new Set(['critique', 'others', 'past']);
/** What tells of the setting, or of the State, plans nothing; but a draft chooses the words in which it tells of it. */
const NOT_ITS_PLAN: ReadonlySet<Doubt> = new Set([...NOT_ITS_OWN, 'context']);
/** As many as a person's No can stand for; far fewer are shown. */
const MOST = 20;

/** The ways of writing of the draft that ask a context question; those it denies, quotes or criticises are left out. */
export function findFlags(flags: Concepts['flags'], reading: Reading): readonly TextFlag[] {
  return flags.flatMap(({ variable, value, patterns, onlyWith, tellsOfSetting }) => {
    if (onlyWith && !hasTerm(onlyWith, reading)) return [];
    const foreign = tellsOfSetting ? NOT_ITS_OWN : NOT_ITS_PLAN;
    const matches = matchPatterns(patterns, reading, reading.all.units).filter((match) =>
      isItsOwn(match, foreign, reading),
    );
    const passages = listPassages(matches, reading);
    return passages.length > 0 ? [{ variable, value, passages }] : [];
  });
}

function hasTerm(written: readonly string[], { terms, found }: Reading): boolean {
  return terms.ofSlot(written).some((term) => standsAnywhere(term, found));
}

/** Words that a heading or a lead-in lends make a passage worth reading, not something that the draft says. */
function isItsOwn(
  { unit, hits, lent }: Match,
  foreign: ReadonlySet<Doubt>,
  { doubtsOf, denialsOf, units }: Reading,
): boolean {
  if (lent.length > 0) return false;
  const isDenied = isInDenial(hits, denialsOf(unit));
  if (isDenied || isQuoted(units[unit]?.text ?? '')) return false;
  return !doubtsOf(unit).some((doubt) => foreign.has(doubt));
}

/** A sentence that speaks about words: it says that they are not used, or sets them in quotation marks and judges them. */
function isQuoted(text: string): boolean {
  return (
    /["“][^"“”]+["”]/.test(text) &&
    /\b(words?|terms?|language|phrases?|call(?:s|ed)?|describ\w+|say(?:s|ing)?|images?|label\w*)\b/i.test(
      text,
    )
  );
}

/** By the letters and figures alone: a changed line break or quotation mark makes no other sentence. */
function nameSentence(texts: readonly string[]): string {
  const words =
    [...new Set(texts)]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const sum = addToCrc32(0, new TextEncoder().encode(words.join(' ')));
  return sum.toString(16).padStart(8, '0');
}

function listPassages(matches: readonly Match[], reading: Reading): TextFlag['passages'] {
  const byPassage = new Map<string, Match[]>();
  for (const match of matches) {
    const unit = reading.units[match.unit];
    const key = `${unit?.document}/${unit?.passage}`;
    byPassage.set(key, [...(byPassage.get(key) ?? []), match]);
  }
  return [...byPassage.values()]
    .map((group) => ({ group, strength: Math.max(...group.map(({ strength }) => strength)) }))
    .sort((a, b) => b.strength - a.strength || (a.group[0]?.unit ?? 0) - (b.group[0]?.unit ?? 0))
    .slice(0, MOST)
    .map(({ group }) => {
      const unit = reading.units[group[0]?.unit ?? 0];
      return {
        documentId: reading.documents[unit?.document ?? 0]?.id ?? '',
        passage: unit?.passage ?? 0,
        sentence: nameSentence(group.map((match) => reading.units[match.unit]?.text ?? '')),
        words: listWordRanges(
          group.flatMap(({ unit: number, hits }) =>
            hits.map(({ from, to }) => ({ unit: number, from, to })),
          ),
          reading.words,
        ),
      };
    });
}
