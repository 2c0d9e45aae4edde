import { describe, expect, test } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { assess } from '../../../../src/domain/findings/assess.ts';
import {
  briefRubric,
  fillDimension,
  hasWords,
} from '../../../../src/domain/rubric/brief-rubric.ts';
import { listDimensions } from '../../../../src/domain/rubric/rubric.ts';
import { finishAssessment } from '../../../bench/finished-assessment.ts';

const rubric = readRubric();
const brief = briefRubric(rubric);

describe('a brief rubric', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('gives answers the result of the whole (%i)', (number) => {
    const assessment = finishAssessment(rubric, number);
    const assessor = assessment.assessors[0]?.id ?? '';
    expect(assess(brief, assessment, assessor)).toEqual(assess(rubric, assessment, assessor));
  });

  test('keeps every title in its place', () => {
    const titles = listDimensions(rubric).map(({ id, title }) => `${id} ${title}`);
    expect(listDimensions(brief).map(({ id, title }) => `${id} ${title}`)).toEqual(titles);
  });

  test('knows no dimension whose words it has', () => {
    expect(listDimensions(brief).filter(hasWords)).toEqual([]);
    expect(listDimensions(rubric).every(hasWords)).toBe(true);
  });

  test('takes in the words of one dimension', () => {
    const [, second] = listDimensions(rubric);
    if (!second) throw new Error('The rubric has two dimensions.');
    expect(listDimensions(fillDimension(brief, second)).filter(hasWords)).toEqual([second]);
  });
});
