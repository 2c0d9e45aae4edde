import { expect, test } from 'vitest';
import { createPhraseFinder, listSubjects } from '../../../../src/draft/evidence/match-phrases.ts';
import { collectAbbreviations } from '../../../../src/draft/evidence/text/abbreviations.ts';
import { createTokeniser } from '../../../../src/draft/evidence/text/tokens.ts';
import { createWordList, listWords } from '../../../../src/draft/evidence/word-list.ts';

/** What each unit, by its number, holds of a phrase, all words being of equal weight. */
function findPhrase(phrase: string, ...units: readonly string[]) {
  const tokeniser = createTokeniser('en', collectAbbreviations([]));
  const list = createWordList(tokeniser);
  for (const text of units) list.addUnit(text, 0);
  return createPhraseFinder(listWords(list.finish()), () => 1)(listSubjects(phrase, tokeniser));
}

test('counts a word once in a unit, whatever its forms and what stands between', () => {
  const units = ['The worker helps other workers to vote.', 'A worker sings.', 'Nothing here.'];
  expect(findPhrase('workers vote', ...units)).toEqual([{ unit: 0, share: 1, words: 2 }]);
});

test('finds no phrase by one of its words said twice', () => {
  expect(
    findPhrase('workers elect committees', 'The worker helps other workers.', 'A worker sings.'),
  ).toEqual([]);
});
