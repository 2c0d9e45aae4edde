import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { listDimensions } from '../../../../src/domain/rubric/rubric.ts';
import { CLUES } from '../../../../src/draft/evidence/clues.ts';
import { ConceptsSchema } from '../../../../src/draft/evidence/concepts.ts';
import { LEANING_CLUES } from '../../../../src/draft/evidence/leaning-clues.ts';
import { loadConcepts } from '../../../../src/draft/evidence/load-concepts.ts';

const rubric = readRubric();
const english = await loadConcepts('en');

describe('the concepts of the rubric’s language', () => {
  it('have the shape that is read', () => {
    const { weights, clues, leanings, ...written } = english;
    expect(ConceptsSchema.safeParse(written).success).toBe(true);
    expect(weights?.poles).toContain('VO4/better');
    expect(weights?.company).toHaveLength(weights?.poles.length ?? NaN);
    expect(Object.keys(clues?.weights ?? {})).toEqual(CLUES);
    expect(Object.keys(leanings?.weights ?? {})).toEqual(LEANING_CLUES);
  });

  it('have patterns for both poles of every dimension', () => {
    const complete = Object.entries(english.dimensions)
      .filter(([, { conventional, better }]) => conventional.length > 0 && better.length > 0)
      .map(([id]) => id);
    expect(complete.sort()).toEqual(
      listDimensions(rubric)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('ask with values that the rubric has', () => {
    const asked = english.flags.map(({ variable, value }) => `${variable}=${value}`);
    const known = rubric.context.flatMap(({ id, values }) =>
      values.map((value) => `${id}=${value.id}`),
    );
    expect(asked.filter((one) => !known.includes(one))).toEqual([]);
  });

  it('name only sets that there are', () => {
    const patterns = [
      ...Object.values(english.dimensions).flatMap((poles) => [
        ...poles.conventional,
        ...poles.better,
      ]),
      ...english.flags.flatMap((flag) => flag.patterns),
    ];
    const named = patterns
      .flatMap(({ meet, unless }) => [...meet.flat(), ...(unless ?? [])])
      .filter((term) => term.startsWith('@'))
      .map((term) => term.slice(1));
    expect(named.filter((name) => !english.sets?.[name])).toEqual([]);
  });
});

describe('loadConcepts', () => {
  it('gives none for a language nobody wrote them in', async () => {
    expect(await loadConcepts('ne')).toEqual({ language: 'ne', dimensions: {}, flags: [] });
  });

  it('takes a region for its language', async () => {
    expect(await loadConcepts('en-GB')).toBe(english);
  });
});
