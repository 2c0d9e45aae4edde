import { describe, expect, it } from 'vitest';
import {
  countSyllables,
  findMedian,
  gradeReading,
} from '../../../src/domain/rubric/lint/reading-grade.ts';
import { compareWords, splitSentences, splitWords } from '../../../src/domain/rubric/lint/words.ts';

describe('reading grade', () => {
  it.each([
    ['work', 1],
    ['worker', 2],
    ['workers', 2],
    ['asked', 1],
    ['wanted', 2],
    ['people', 2],
    ['wages', 2],
    ['services', 3],
    ['migration', 3],
    ['organisation', 5],
    ['rate', 1],
    ['C189', 1],
    ['employers', 3],
    ['going', 2],
    ['period', 3],
    ['social', 2],
    ['actual', 3],
    ['experience', 4],
    ['patient', 2],
    ['society', 4],
    ['area', 3],
    ['cooperation', 5],
    ['mechanism', 4],
    ['movement', 2],
    ['implement', 3],
    ['safely', 2],
  ])('counts the syllables of %s', (word, syllables) => {
    expect(countSyllables(word)).toBe(syllables);
  });

  it('follows Flesch and Kincaid', () => {
    expect(gradeReading('Workers ask. Women work.')).toBeCloseTo(0.39 * 2 + 11.8 * 1.5 - 15.59, 10);
  });

  it('is 0 for a text without words', () => {
    expect(gradeReading('…')).toBe(0);
  });

  it('rises with longer sentences and words', () => {
    const easy = gradeReading('Women meet at home. They talk about work. They choose.');
    expect(
      gradeReading('International organisations hold back from certification.'),
    ).toBeGreaterThan(easy);
  });

  it.each([
    [[], 0],
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1], 2.5],
  ])('takes the middle of %j', (numbers, middle) => {
    expect(findMedian(numbers)).toBe(middle);
  });
});

describe('words and sentences', () => {
  it('ends a sentence after a closing quotation mark', () => {
    expect(splitSentences('She asks “why?” Then she leaves. Good.')).toEqual([
      'She asks “why?”',
      'Then she leaves.',
      'Good.',
    ]);
  });

  it('ends no sentence in very many closing brackets', () => {
    expect(splitSentences(`Yes.${')'.repeat(200_000)}no`)).toHaveLength(1);
  });

  it('keeps numbers and joined words whole', () => {
    expect(splitWords('All 50,000 first-time workers’ papers, don’t forget.')).toEqual([
      'All',
      '50,000',
      'first-time',
      'workers',
      'papers',
      'don’t',
      'forget',
    ]);
  });

  it('compares words whatever their case, order and marks', () => {
    expect(compareWords('Rate agencies, now.', 'now rate AGENCIES')).toBe(1);
    expect(compareWords('Rate agencies', 'Ask workers')).toBe(0);
    expect(compareWords('Rate agencies', 'Rate workers')).toBeCloseTo(1 / 3, 10);
  });
});
