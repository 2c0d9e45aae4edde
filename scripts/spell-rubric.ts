import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { LintMessage } from '../src/domain/rubric/lint/lint-rule.ts';
import { listTexts } from '../src/domain/rubric/lint/rubric-texts.ts';
import { splitSentences } from '../src/domain/rubric/lint/words.ts';
import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import { RUBRIC_FOLDER } from './read-rubric.ts';

const RULE = 'spelling';
const WEB_ADDRESS = /https?:\/\/\S+|[\w.]+\.html?/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu;

/** The dictionary takes both forms; this rubric writes organise, not organize. */
const IZE = /\p{L}{3}iz(?:e[ds]?|ing|ations?)$/iu;

/** The words of `rubric/words.txt`: one on a line, `#` starts a comment. */
export function readWordList(): readonly string[] {
  return readFileSync(`${RUBRIC_FOLDER}words.txt`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== '');
}

/**
 * Words that no British dictionary and no project word list knows. Ids, numbers, abbreviations in capitals and names
 * (a capital inside a sentence) are accepted.
 */
export function spellRubric(
  rubric: Rubric,
  ownWords: readonly string[] = readWordList(),
): readonly LintMessage[] {
  const spelling = nspell(dictionary);
  for (const word of ownWords) spelling.add(word);
  const ids = new Set([
    ...listDimensions(rubric).map(({ id }) => id),
    ...rubric.sections.map(({ id }) => id),
  ]);
  const isKnown = (word: string) => ids.has(word) || (spelling.correct(word) && !IZE.test(word));
  return listTexts(rubric).flatMap(({ path, text }) =>
    listSuspects(text)
      .filter((word) => !isKnown(word) && !isKnown(lowerFirst(word)))
      .map((word) => ({
        rule: RULE,
        path,
        found: `“${word}”`,
        expected: 'British spelling, or a word of rubric/words.txt',
      })),
  );
}

/** The words of a text that a dictionary should know, without possessive endings. */
function listSuspects(text: string): readonly string[] {
  return splitSentences(text.replace(WEB_ADDRESS, '')).flatMap((sentence) =>
    [...sentence.matchAll(WORD)]
      .filter(({ 0: word, index }) => isCommonWord(word, isAtStart(sentence, index)))
      .map(({ 0: word }) => word.replace(/’/gu, "'").replace(/'s?$/u, '')),
  );
}

/** A capital after an opening mark or a colon may belong to a common word. */
function isAtStart(sentence: string, index: number): boolean {
  return /(^|[:“‘(]\s*)$/u.test(sentence.slice(0, index));
}

function isCommonWord(word: string, isFirst: boolean): boolean {
  if (/\p{N}/u.test(word) || /^\p{Lu}{2,}s?$/u.test(word)) return false;
  return isFirst || !/^\p{Lu}/u.test(word);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
