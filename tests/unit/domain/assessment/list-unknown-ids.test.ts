import { describe, expect, it } from 'vitest';
import { listUnknownIds } from '../../../../src/domain/assessment/list-unknown-ids.ts';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';

const rubric = {
  ...rubricOf({ AS: [dimension('AS1'), dimension('AS2')] }),
  context: [
    {
      id: 'setting',
      group: 'setting' as const,
      kind: 'one' as const,
      question: '',
      help: '',
      values: ['town', 'village'].map((id) => ({ id, label: id })),
    },
  ],
};
const list = (change: Partial<Assessment>, given = {}) =>
  listUnknownIds(rubric, assessmentWith(given, change));

describe('what the rubric does not have', () => {
  it('is nothing in an assessment made with it', () => {
    const context = [{ variable: 'setting', values: ['unknown'] }];
    expect(list({ context, toReview: ['AS2'] }, { AS1: 2 })).toEqual([]);
  });

  it.each([
    ['an answer', {}, { ZZ9: 1 }, 'answers: ZZ9'],
    ['an activity', { activities: ['DO', 'ZZ', 'ZZ'] }, {}, 'activities: ZZ'],
    [
      'a value',
      { context: [{ variable: 'setting', values: ['moon'] }] },
      {},
      'context: setting/moon',
    ],
    ['a question', { context: [{ variable: 'mood', values: ['good'] }] }, {}, 'context: mood'],
    [
      'a section',
      { sectionChoices: [{ sectionId: 'ZZ', include: true, reason: '' }] },
      {},
      'sectionChoices: ZZ',
    ],
  ])('is named once: %s', (_name, change, given, expected) => {
    expect(list(change, given)).toEqual([expected]);
  });
});
