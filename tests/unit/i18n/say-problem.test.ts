import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/cli/console.ts';
import type { ExpectedOfRubric } from '../../../src/domain/rubric/rubric-problem.ts';
import { lengthen, pseudoMessages } from '../../../src/i18n/pseudo.ts';
import { sayExpected } from '../../../src/i18n/say-expected.ts';
import { listProblemFacts, sayProblem } from '../../../src/i18n/say-problem.ts';
import { createLanguage } from '../../../src/i18n/translate.ts';
import { readAssessmentFile } from '../../../src/storage/assessment-file.ts';

const english = readEnglish();
const accented = createLanguage('en-XA', pseudoMessages(english.messages, lengthen));

/** One of each kind; a kind that is missing here does not pass the type check. */
const EXPECTED: Readonly<Record<ExpectedOfRubric['kind'], readonly [ExpectedOfRubric, string]>> = {
  text: [{ kind: 'text' }, 'text'],
  number: [{ kind: 'number' }, 'a number'],
  'whole-number': [{ kind: 'whole-number' }, 'a whole number'],
  boolean: [{ kind: 'boolean' }, 'true or false'],
  list: [{ kind: 'list' }, 'a list'],
  object: [{ kind: 'object' }, 'an object'],
  value: [{ kind: 'value', value: '"a"' }, '"a"'],
  values: [{ kind: 'values', values: ['paid', 'late'] }, 'one of paid, late'],
  range: [{ kind: 'range', first: 0, last: 4 }, 'a whole number 0 to 4'],
  form: [{ kind: 'form', form: 'date' }, 'text of the form date'],
  limit: [
    { kind: 'limit', of: 'text', bound: 'most', limit: 2000 },
    'text of at most 2,000 characters',
  ],
  fields: [
    { kind: 'fields', sets: [['all'], ['level', 'atMost']] },
    'an object with one of all, level + atMost',
  ],
  'no-field': [{ kind: 'no-field' }, 'no field of this name'],
  'other-value': [{ kind: 'other-value' }, 'another value'],
  'id-of': [{ kind: 'id-of', of: 'activity' }, 'the id of an activity'],
  'unique-id': [{ kind: 'unique-id' }, 'an id used once'],
  'no-circle': [{ kind: 'no-circle' }, 'tensions that do not lead back to themselves'],
  'no-level': [{ kind: 'no-level' }, 'a condition without levels'],
};

describe('what has to be in a file', () => {
  it.each(Object.values(EXPECTED))('of %o is said in words', (expected, words) => {
    expect(sayExpected(english.translate, expected)).toBe(words);
  });

  it('keeps to the plural of its limit', () => {
    const expected = { kind: 'limit', of: 'text', bound: 'least', limit: 1 } as const;
    expect(sayExpected(english.translate, expected)).toBe('text of at least 1 character');
  });

  it('is in the words of every language', () => {
    const { value, ...inWords } = EXPECTED;
    expect(sayExpected(accented.translate, value[0])).toBe('"a"');
    for (const [expected] of Object.values(inWords)) {
      expect(sayExpected(accented.translate, expected)).toMatch(/^\[.*[áéíóúñ].*\]/);
    }
  });
});

describe('a problem of a file', () => {
  it('has one line with all its facts', () => {
    const read = readAssessmentFile('{"format":"assumption-check/assessment","formatVersion":0}');
    const [problem] = read.kind === 'refused' ? read.problems : [];
    expect(sayProblem(english.translate, problem!)).toBe(
      'Part of the file does not have the form it must have. Where: formatVersion. Found: 0. ' +
        'Expected: 1. Ask the person who made the file to mend the places below, or to save it ' +
        'again from the app.',
    );
  });

  it('has sizes where it is one of bytes', () => {
    const problem = { code: 'too-large', found: 52_428_801, limit: 52_428_800 } as const;
    expect(listProblemFacts(english.translate, problem)).toEqual([
      { name: 'found', text: '52.5 MB', isCode: false },
      { name: 'limit', text: '52.4 MB', isCode: false },
    ]);
  });

  it('has plain numbers elsewhere', () => {
    const problem = { code: 'too-many', path: ['answers', 3], limit: 1_000_000 } as const;
    expect(listProblemFacts(english.translate, problem)).toEqual([
      { name: 'path', text: 'answers[3]', isCode: true },
      { name: 'limit', text: '1,000,000', isCode: false },
    ]);
  });

  it('says in words that something is missing', () => {
    const problem = { code: 'other-format', found: null } as const;
    expect(listProblemFacts(english.translate, problem)).toEqual([
      { name: 'found', text: 'nothing', isCode: false },
    ]);
  });

  it('names the ids that stand twice', () => {
    const problem = { code: 'duplicate', path: ['answers', 1], ids: ['a', 'AS1'] } as const;
    expect(sayProblem(english.translate, problem)).toContain('Found: a · AS1.');
  });
});
