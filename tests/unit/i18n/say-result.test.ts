import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/rubric/rubric.ts';
import type { DimensionResult, GroupScore } from '../../../src/domain/scoring/result.ts';
import { bandOf, scoreGroup } from '../../../src/domain/scoring/score.ts';
import messages from '../../../src/i18n/messages/en.json';
import { sayRange, sayScore } from '../../../src/i18n/say-result.ts';
import { createLanguage } from '../../../src/i18n/translate.ts';

const { translate } = createLanguage('en', messages);

function group(states: readonly DimensionResult['state'][]): GroupScore {
  const dimensions = states.map((state, index): DimensionResult => ({
    id: `D${index}`, section: 'S', part: 'P', state, score: null, gap: null,
    hasPassage: false, because: { kind: 'no-activity' },
  })); // prettier-ignore
  return scoreGroup('S', dimensions);
}

const repeat = (level: Level, times: number) => Array.from({ length: times }, () => level);

describe('[M11] a score in words', () => {
  it('is its band and its mean level', () => {
    expect(sayScore(translate, group([2, 3]))).toBe('Mostly better practice, mean level 2.5 of 4');
  });

  it.each<[Level, Level, string]>([
    [0, 1, 'Conventional practice, mean level 0.95 of 4'],
    [1, 2, 'Mostly conventional practice, mean level 1.95 of 4'],
    [2, 3, 'Mostly better practice, mean level 2.95 of 4'],
  ])('takes two decimals where one would reach the next band, %i and %i', (low, high, words) => {
    expect(sayScore(translate, group([low, ...repeat(high, 23)]))).toBe(words);
  });

  it('never gives a number outside its band', () => {
    const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(levels, { minLength: 1, maxLength: 60 }), (states) => {
        const score = group(states);
        const [, written] = /level ([\d.]+) of/.exec(sayScore(translate, score)) ?? [];
        expect(bandOf(Number(written) / 4)).toBe(score.band);
      }),
    );
  });

  it('[M9] is too little answered below three quarters', () => {
    expect(sayScore(translate, group([2, 'not-stated']))).toBe(translate('words.not-enough'));
  });

  it('[M7] is no number where nothing applies', () => {
    expect(sayScore(translate, group(['not-applicable']))).toBe(translate('words.nothing-applies'));
  });
});

describe('[M8] a range in words', () => {
  it('goes from one band to another', () => {
    expect(sayRange(translate, group([2, 'not-stated']))).toContain(
      'from mostly conventional to better',
    );
  });

  it('is nothing when nothing is open', () => {
    expect(sayRange(translate, group([2, 2]))).toBe('');
  });
});
