import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnClues, type ClueLesson } from '../../../scripts/learn-clues.ts';
import { CLUES, weighClues, type ClueWeights } from '../../../src/draft/evidence/clues.ts';

/** A lesson in which the first two clues have these values and the others nothing. */
function lesson(first: number, second: number, isPicked: boolean): ClueLesson {
  return { clues: CLUES.map((_, at) => [first, second][at] ?? 0), isPicked };
}

/** The first clue tells whether a passage is picked, most times; the second tells nothing. */
const LESSONS = [
  ...Array.from({ length: 40 }, (_, at) => lesson(1, at % 2, at % 8 !== 0)),
  ...Array.from({ length: 40 }, (_, at) => lesson(0, at % 2, at % 8 === 0)),
];

function learn(lessons: readonly ClueLesson[]): ClueWeights {
  return learnClues(CLUES, lessons);
}

describe('learnClues', () => {
  it('weighs a clue that goes with being picked', () => {
    expect(learn(LESSONS).weights.place).toBeGreaterThan(1);
  });

  it('gives hardly anything to one that tells nothing', () => {
    expect(Math.abs(learn(LESSONS).weights.likeness)).toBeLessThan(0.4);
  });

  it('leaves out a clue that is always the same', () => {
    expect(learn(LESSONS).weights.cell).toBe(0);
  });

  it('turns the weight when the choices are turned', () => {
    const turned = LESSONS.map(({ clues, isPicked }) => ({ clues, isPicked: !isPicked }));
    expect(learn(turned).weights.place).toBeCloseTo(-learn(LESSONS).weights.place);
  });

  it('expects as many picks as there were', () => {
    const picks = fc.array(
      fc.record({ value: fc.double({ min: -3, max: 3, noNaN: true }), isPicked: fc.boolean() }),
      {
        minLength: 5,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(picks, (all) => {
        const lessons = [
          ...all.map(({ value, isPicked }) => lesson(value, 0, isPicked)),
          lesson(0, 0, true),
          lesson(0, 0, false),
        ];
        const learned = learn(lessons);
        const expected = lessons.reduce((sum, { clues }) => sum + weighClues(clues, learned), 0);
        const picked = lessons.filter(({ isPicked }) => isPicked).length;
        expect(Math.abs(expected - picked)).toBeLessThan(0.1);
      }),
    );
  });
});
