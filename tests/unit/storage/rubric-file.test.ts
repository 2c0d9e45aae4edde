import { describe, expect, it } from 'vitest';
import { readRubricFile } from '../../../src/storage/rubric-file.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const rubric = rubricOf({ AS: [dimension('AS1')] });

describe('a rubric file', () => {
  it('opens as a rubric', () => {
    const text = `\uFEFF${JSON.stringify(rubric, null, 2)}`;
    expect(readRubricFile(text)).toEqual({ kind: 'ok', rubric });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with a field %s is refused', (name) => {
    const text = JSON.stringify(rubric).replace('{', `{"${name}":{"polluted":true},`);
    expect(readRubricFile(text)).toMatchObject({ problems: [{ code: 'forbidden-key' }] });
    expect({}).not.toHaveProperty('polluted');
  });

  it.each([
    ['', { code: 'empty' }],
    ['<html>', { code: 'not-json' }],
    [JSON.stringify(rubric).slice(0, -9), { code: 'cut-short' }],
    ['{"format":"assumption-check/assessment"}', { code: 'assessment-file' }],
    ['null', { code: 'wrong-shape', path: [], found: 'null', expected: { kind: 'object' } }],
  ])('is refused: %s', (text, problem) => {
    expect(readRubricFile(text)).toMatchObject({ kind: 'refused', problems: [problem] });
  });
});
