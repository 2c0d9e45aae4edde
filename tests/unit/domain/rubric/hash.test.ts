import { expect, it } from 'vitest';
import { hashRubric } from '../../../../src/domain/rubric/hash.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';

const rubric = rubricOf({ AS: [dimension('AS1')] });

it('is the same whatever the order of the fields', () => {
  const turned = Object.fromEntries(Object.entries(rubric).toReversed()) as typeof rubric;
  expect(hashRubric(turned)).toBe(hashRubric(rubric));
});

it('differs when one word differs', () => {
  expect(hashRubric({ ...rubric, title: 'Another' })).not.toBe(hashRubric(rubric));
});
