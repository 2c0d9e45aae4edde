import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../scripts/read-rubric.ts';
import { HARM_GRADES } from '../../../src/domain/rubric/lint/built-in/facts.ts';
import { BUILT_IN_RULES, lintBuiltIn } from '../../../src/domain/rubric/lint/lint-rubric.ts';
import type { Dimension, Rubric } from '../../../src/domain/rubric/rubric.ts';

const builtIn = readRubric();

function changeDimension(id: string, change: (dimension: Dimension) => Dimension[]): Rubric {
  return {
    ...builtIn,
    sections: builtIn.sections.map((section) => ({
      ...section,
      dimensions: section.dimensions.flatMap((item) => (item.id === id ? change(item) : [item])),
    })),
  };
}

/** What each rule reports of the rubric after one careless edit. */
const EDITS: readonly (readonly [string, Rubric, readonly string[]])[] = [
  ['built-in-sizes', changeDimension('RS3', () => []), ['rubric', 'RS']],
  [
    'built-in-source-rows',
    changeDimension('EM2', (item) => [{ ...item, source: { ...item.source, row: 1 } }]),
    ['EM2.source'],
  ],
  [
    'built-in-harm-grades',
    changeDimension('VO4', (item) => [{ ...item, harm: null }]),
    ['VO4.harm'],
  ],
  [
    'built-in-weakest-part-rows',
    changeDimension('PA1', ({ parts: _parts, ...item }) => [item]),
    ['PA1.parts'],
  ],
];

describe('rules for the rubric of this repository', () => {
  it('have an edit each that they notice', () => {
    expect(EDITS.map(([rule]) => rule)).toEqual(BUILT_IN_RULES.map(({ name }) => name));
  });

  it.each(EDITS)('%s passes the rubric as it is', (rule) => {
    expect(lintBuiltIn(builtIn).filter((message) => message.rule === rule)).toEqual([]);
  });

  it.each(EDITS)('%s reports a careless edit', (rule, edited, paths) => {
    const found = lintBuiltIn(edited).filter((message) => message.rule === rule);
    expect(found.map(({ path }) => path)).toEqual(paths);
  });

  it('notice a tension whose severity changed', () => {
    const [first, ...others] = builtIn.tensions;
    const edited = { ...builtIn, tensions: [{ ...first!, severity: 'minor' as const }, ...others] };
    expect(lintBuiltIn(edited).map(({ found }) => found)).toEqual(['7 critical', '11 minor']);
  });

  it('[M13] name twenty dimensions with a harm, each once', () => {
    const ids = Object.values(HARM_GRADES).flat();
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });
});
