import { describe, expect, it } from 'vitest';
import { createWeightLearner } from '../../../../scripts/learn-weights.ts';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import { CLUES, weighClues, type Clue, type Clues } from '../../../../src/draft/evidence/clues.ts';
import { weighDimensions } from '../../../../src/draft/evidence/find-evidence.ts';
import type { LeaningClues } from '../../../../src/draft/evidence/leaning-clues.ts';
import { readForEvidence } from '../../../../src/draft/evidence/reading.ts';
import { CONCEPTS, draft, table } from './build-draft.ts';

const rubric = readRubric();
/** Subjects that the rubric does not speak of, so that only these sentences teach them. */
const VO4 = {
  conventional: ['Ushers carry lanterns along the canal.', 'Lanterns light ushers on the canal.'],
  better: ['Weavers choose the pattern of the carpet.', 'The carpet is what weavers choose.'],
  neither: ['A ferry crosses the canal.', 'The ferry leaves at noon.'],
};
/** Who walks with lanterns has his fare paid, in these passages: two dimensions keep company. */
const PASSAGES = [
  {
    text: 'Ushers with lanterns have the fare paid.',
    speaksFor: ['VO4/conventional', 'PD2/better'],
  },
  { text: 'The fare of ushers is paid at night.', speaksFor: ['VO4/conventional', 'PD2/better'] },
];
const weights = createWeightLearner(
  [{ language: 'en', dimensions: { VO4 } }],
  rubric,
  PASSAGES,
)([]);
const concepts = { ...CONCEPTS, weights };
const LANTERNS = 'Ushers carry lanterns along the canal each night.';

/** The clues of each passage that is weighed for a dimension, by the passage's number. */
function readAll(document: DraftDocument, dimension = 'VO4'): ReadonlyMap<number, Clues> {
  const reading = readForEvidence([document], rubric, concepts);
  const { weighed, readClues } = weighDimensions(rubric, concepts, reading);
  const found = weighed.find((one) => one.dimension.id === dimension);
  return new Map(
    found?.passages.map((passage, place) => [
      reading.units[passage.first]?.passage ?? -1,
      readClues(found, passage, place),
    ]),
  );
}

/** What tells the pole of the first passage that is weighed. */
function readLeaning(document: DraftDocument, dimension: string): LeaningClues {
  const reading = readForEvidence([document], rubric, concepts);
  const { weighed, readLeaning: read } = weighDimensions(rubric, concepts, reading);
  const found = weighed.find((one) => one.dimension.id === dimension);
  const [passage] = found?.passages ?? [];
  return found && passage ? read(found, passage) : [];
}

function readOne(clue: Clue, document: DraftDocument, passage: number): number | undefined {
  return readAll(document).get(passage)?.[CLUES.indexOf(clue)];
}

describe('the clues of a passage', () => {
  it('have a number for each question', () => {
    const clues = readAll(draft(LANTERNS)).get(0);
    expect(clues).toHaveLength(CLUES.length);
    expect(clues?.every(Number.isFinite)).toBe(true);
  });

  it('count how many passages weigh more', () => {
    const document = draft('At the canal we wait with lanterns for the boat.', LANTERNS);
    expect(readOne('place', document, 1)).toBe(0);
    expect(readOne('place', document, 0)).toBeCloseTo(Math.log(2));
  });

  it('grow with the likeness of all its words', () => {
    const document = draft(LANTERNS, `${LANTERNS} The ferry leaves at noon. The ferry is late.`);
    const [pure, mixed] = [0, 1].map((at) => readOne('likeness', document, at) ?? 0);
    expect(pure).toBeGreaterThan(mixed ?? 0);
  });

  it('count the words of all its sentences', () => {
    expect(readOne('length', draft(`${LANTERNS} ${LANTERNS}`), 0)).toBeCloseTo(Math.log(17));
  });

  it('tell a passage of fewer than five words', () => {
    const document = draft('Ushers, lanterns, canal', LANTERNS);
    expect([0, 1].map((at) => readOne('short', document, at))).toEqual([1, 0]);
  });

  it('tell a list item and a cell of a table', () => {
    const document = draft(`- ${LANTERNS}`, ...table([LANTERNS]), LANTERNS);
    expect([0, 1, 2].map((at) => readOne('item', document, at))).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((at) => readOne('cell', document, at))).toEqual([0, 1, 0]);
  });

  it('tell what share below the headings is no plan', () => {
    const past = 'The canal was built in 1990 and was closed.';
    const document = draft('# Plans', `We will see: ${LANTERNS}`, '# Walks', LANTERNS, past);
    expect(readOne('aside', document, 1)).toBe(0);
    expect(readOne('aside', document, 3)).toBe(0.5);
  });

  it('give its own section more than an even share', () => {
    const share = readOne('section', draft(LANTERNS), 0);
    expect(share).toBeGreaterThan(2 / rubric.sections.length);
    expect(share).toBeLessThan(1);
  });

  it('know how much the draft has of the section', () => {
    const ferry = 'The ferry leaves at noon.';
    const [little, much] = [draft(LANTERNS, ferry, ferry), draft(LANTERNS, LANTERNS, LANTERNS)].map(
      (document) => readOne('presence', document, 0) ?? NaN,
    );
    expect(much).toBeGreaterThan(little ?? NaN);
  });
});

describe('the company of a passage', () => {
  const lanterns = draft(LANTERNS);

  it('is more for a dimension that goes with what it says', () => {
    const document = draft(`${LANTERNS} Courses are free.`);
    const of = (dimension: string) =>
      readAll(document, dimension).get(0)?.[CLUES.indexOf('company')];
    expect(of('PD2')).toBeGreaterThan(of('VO4') ?? NaN);
  });

  it('tells the pole as its signs and its words do', () => {
    const [signs, words, company] = readLeaning(lanterns, 'VO4');
    expect(signs).toBe(0);
    expect(words).toBeLessThan(0);
    expect(company).toBeLessThan(0);
  });
});

describe('the signs of a passage among those of other dimensions', () => {
  const document = draft('The project will form vigilance groups and wind down no committee.');

  it('leave nothing to the dimension that has most', () => {
    expect(readOne('lead', document, 0)).toBe(0);
  });

  it('count the dimensions for which they say much', () => {
    expect(readOne('spread', document, 0)).toBeCloseTo(Math.log(2));
  });
});

describe('weighing clues', () => {
  const nothing = Object.fromEntries(CLUES.map((name) => [name, 0])) as Record<Clue, number>;
  const some = CLUES.map(() => 1);

  it('gives an even chance where nothing is known', () => {
    expect(weighClues(some, { start: 0, weights: nothing })).toBe(0.5);
  });

  it.each(CLUES)('raises the chance with a clue that speaks for it: %s', (name) => {
    const weights = { ...nothing, [name]: 1 };
    expect(weighClues(some, { start: 0, weights })).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });
});
