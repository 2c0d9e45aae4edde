import { describe, expect, it } from 'vitest';
import { learnWeights } from '../../../../scripts/learn-weights.ts';
import type { Examples } from '../../../../scripts/example-sentences.ts';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { CLUES, type Clue } from '../../../../src/draft/evidence/clues.ts';
import type { Candidate } from '../../../../src/draft/evidence/evidence.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { prepareWeights } from '../../../../src/draft/evidence/word-weights.ts';
import { draft } from './build-draft.ts';

const rubric = readRubric();
/** Subjects that the rubric does not speak of, so that only these sentences teach them. */
const examples: Examples = {
  language: 'en',
  dimensions: {
    VO4: {
      conventional: [
        'Lanterns are carried by ushers along the canal.',
        'Ushers with lanterns walk the canal each dusk.',
      ],
      better: [
        'Weavers choose the pattern of the carpet.',
        'The carpet pattern is what the weavers choose.',
      ],
      neither: ['A ferry crosses the canal.', 'The ferry leaves at noon.'],
    },
  },
};
/** Likeness alone decides, so that the other clues need not fit a draft of one sentence. */
const NOTHING = Object.fromEntries(CLUES.map((clue) => [clue, 0])) as Record<Clue, number>;
const concepts = {
  language: 'en',
  dimensions: {},
  flags: [],
  weights: learnWeights([examples], rubric),
  clues: { start: 2, weights: { ...NOTHING, likeness: 1 } },
};

function find(text: string): readonly Candidate[] {
  const documents = [draft(text)];
  return findEvidence({ rubric, concepts, documents }).evidence.get('VO4') ?? [];
}

describe('a passage like an example sentence', () => {
  it('is found without a pattern for it', () => {
    expect(find('Along the canal walk ushers with lanterns.')).toHaveLength(1);
  });

  it('leans to the pole of the example', () => {
    expect(find('Ushers, lanterns and canal walks.')).toMatchObject([{ leaning: 'conventional' }]);
    expect(find('Carpet weavers choose a pattern.')).toMatchObject([{ leaning: 'better' }]);
  });

  it('has the words marked that tell most', () => {
    const text = 'Along the canal walk ushers with lanterns.';
    const [candidate] = find(text);
    const words = candidate?.words.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(words).toContain('ushers');
    expect(words).toContain('lanterns');
    expect(words).not.toContain('the');
  });

  it('is not found by words that near misses have too', () => {
    expect(find('The ferry leaves at noon.')).toEqual([]);
  });
});

describe('the weights of words', () => {
  const { poles, wordOf } = prepareWeights(concepts.weights);

  it('know both poles of every dimension and the near misses', () => {
    expect(poles).toHaveLength(2 * 51 + 1);
  });

  it('speak for the pole whose sentences have the word', () => {
    const word = wordOf('lantern');
    expect([...(word?.poles ?? [])].map((pole) => poles[pole])).toEqual(['VO4/conventional']);
  });

  it('leave out a word that stands in one sentence only', () => {
    expect(wordOf('dusk')).toBeUndefined();
  });

  it('have nothing for what every object has', () => {
    expect(wordOf('constructor')).toBeUndefined();
  });

  it('are the same when they are learned again', () => {
    expect(learnWeights([examples], rubric)).toEqual(concepts.weights);
  });
});
