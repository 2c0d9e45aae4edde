import { describe, expect, it } from 'vitest';
import { createWeightLearner } from '../../../scripts/learn-weights.ts';
import { readRubric } from '../../../scripts/read-rubric.ts';
import type { WordWeights } from '../../../src/draft/evidence/word-weights.ts';

const rubric = readRubric();
/** Words that the rubric does not have. */
const VO4 = {
  conventional: ['Ushers carry lanterns along the canal.', 'Lanterns light ushers on the canal.'],
  better: ['Weavers choose the carpet.', 'The carpet is what weavers choose.'],
  neither: [],
};
const examples = [{ language: 'en', dimensions: { VO4 } }];
const learn = createWeightLearner(examples, rubric, []);

/** What a word weighs for the poles that have it. */
function weightsOf(stem: string, { words, poles }: WordWeights): Readonly<Record<string, number>> {
  const pairs = (words[stem] ?? []).slice(1);
  const found = poles.flatMap((pole, number) => {
    const at = pairs.findIndex((value, place) => place % 2 === 0 && value === number);
    return at < 0 ? [] : [[pole, pairs[at + 1] ?? 0] as const];
  });
  return Object.fromEntries(found);
}

describe('a passage of a labelled draft', () => {
  const passage = { text: 'Weavers walk with lanterns.', speaksFor: ['PD2/better', 'AS1/better'] };

  it('teaches its words for all the poles it speaks for', () => {
    const found = Object.keys(weightsOf('lantern', learn([passage])));
    expect(found.sort()).toEqual(['AS1/better', 'PD2/better', 'VO4/conventional']);
  });

  it('says less of each pole when it speaks for many', () => {
    const alone = weightsOf('lantern', learn([{ ...passage, speaksFor: ['PD2/better'] }]));
    const one = weightsOf('lantern', learn([passage]));
    expect(one['PD2/better']).toBeLessThan(alone['PD2/better'] ?? NaN);
  });

  it('makes no word known that stands in drafts alone', () => {
    const ferry = { text: 'A zeppelin, a zeppelin.', speaksFor: ['PD2/better'] };
    expect(learn([ferry, ferry]).words).not.toHaveProperty('zeppelin');
  });

  it('teaches nothing to who learns without it', () => {
    learn([passage]);
    expect(Object.keys(weightsOf('lantern', learn([])))).toEqual(['VO4/conventional']);
  });
});

describe('a passage of the content', () => {
  it('makes its words known when two have them', () => {
    const ferry = (text: string) => ({ text, speaksFor: ['PD2/better'] });
    const passages = [ferry('A zeppelin leaves.'), ferry('The zeppelin is free.')];
    const { words } = createWeightLearner(examples, rubric, passages)([]);
    expect(words).toHaveProperty('zeppelin');
  });
});
