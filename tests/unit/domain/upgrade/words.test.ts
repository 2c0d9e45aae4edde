import { describe, expect, it } from 'vitest';
import { findFormer } from '../../../../src/domain/upgrade/find-former.ts';
import { listToReview } from '../../../../src/domain/upgrade/list-to-review.ts';
import { listWordings } from '../../../../src/domain/upgrade/list-wordings.ts';
import { TEXT_KINDS } from '../../../../src/domain/upgrade/outline.ts';
import { compareNumbers, stepBetween } from '../../../../src/domain/upgrade/version-number.ts';
import { dimension, harm } from '../../../builders/small-rubric.ts';
import { assessmentOfFirst, FIRST, SECOND, TWO_VERSIONS } from '../../../builders/two-versions.ts';

describe('the step between two versions', () => {
  it.each([
    ['1.0.0', '1.0.0', 'same'],
    ['1.0.0', '1.0.1', 'patch'],
    ['1.0.9', '1.1.0', 'minor'],
    ['1.9.9', '2.0.0', 'major'],
    ['2.0.0', '1.9.9', 'older'],
    ['1.10.0', '1.9.0', 'older'],
    ['damaged', '1.0.0', 'major'],
  ])('from %s to %s is %s', (from, to, step) => {
    expect(stepBetween(from, to)).toBe(step);
  });

  it('sorts by number, not by sign', () => {
    expect(['1.10.0', '2.0.0', '1.9.0'].toSorted(compareNumbers)).toEqual([
      '1.9.0',
      '1.10.0',
      '2.0.0',
    ]);
  });
});

describe('the words of two versions', () => {
  it('are those that differ, by level', () => {
    const now = dimension('A1', { levels: ['zero', 'one', 'two', 'three', 'much'] });
    expect(listWordings(dimension('A1'), now, TEXT_KINDS)).toEqual([
      { name: 'level', number: 4, before: 'four', after: 'much' },
    ]);
  });

  it('name what one version does not have', () => {
    const now = dimension('A1', { parts: ['First', 'Second'] });
    expect(listWordings(dimension('A1'), now, ['levels'])).toMatchObject([
      { name: 'part', number: 1, before: undefined, after: 'First' },
      { name: 'part', number: 2, before: undefined, after: 'Second' },
    ]);
    expect(listWordings(now, dimension('A1'), ['levels'])).toHaveLength(2);
  });

  it('keep the texts on harm together', () => {
    const now = dimension('A1', { harm: harm('stated') });
    expect(listWordings(dimension('A1'), now, ['harm'])).toMatchObject([
      { before: undefined, after: 'Harm.\nSofter.' },
    ]);
  });

  it('are found under the id of before, and not for a question that was cut anew', () => {
    const former = (id: string) => findFormer(FIRST, TWO_VERSIONS, SECOND.version, id)?.id;
    expect(['A1', 'A6', 'A5', 'B5', 'B6'].map(former)).toEqual([
      'A1',
      'A4',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the answers to look at', () => {
  it('stand in source order, without those out of scope or gone', () => {
    const assessment = assessmentOfFirst(
      {},
      { activities: ['READ', 'DO'], toReview: ['B1', 'ZZ9', 'A2'] },
    );
    expect(listToReview(SECOND, assessment)).toEqual(['A2', 'B1']);
    expect(listToReview(SECOND, { ...assessment, activities: ['READ'] })).toEqual([]);
  });
});
