import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { Candidate } from '../../../../src/draft/evidence/evidence.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { CONCEPTS, draft } from './build-draft.ts';

const rubric = readRubric();

function findBest(dimension: string, text: string): Candidate | undefined {
  const found = findEvidence({ rubric, concepts: CONCEPTS, documents: [draft(text)] });
  return found.evidence.get(dimension)?.[0];
}

describe('a denial that stands after what it denies', () => {
  it.each([
    ['VO4', 'The forming of anti-trafficking committees is not foreseen.'],
    ['VO4', 'Support for committees against trafficking is not part of our plan.'],
    ['VO4', 'Setting up vigilance committees is out of the question.'],
    ['VO4', 'Support for anti-trafficking committees will be phased out.'],
    ['VO4', 'Funds for raids, patrols and committees against trafficking are not included.'],
    ['VO4', 'Support for committees against trafficking is no longer planned.'],
    ['PP3', 'Interception at the border is not part of this project.'],
    ['PP3', 'Border interception will be discontinued.'],
    ['PP3', 'Border interception will end in June 2027.'],
    ['PP3', 'Interception at bus parks is abandoned by the partner.'],
    ['PP3', 'Interception at bus parks will not be supported.'],
  ])('leans to the better pole of %s: %s', (dimension, text) => {
    expect(findBest(dimension, text)).toMatchObject({ leaning: 'better', doubts: ['negated'] });
  });

  it.each([
    ['VO4', 'The project will form committees against trafficking, and raids are not planned.'],
    ['VO4', 'We form committees against trafficking but shelters are not included.'],
    ['VO4', 'Members of the committees that we form against trafficking are not paid.'],
    ['PP3', 'At the border women are intercepted and stopped at the gate.'],
    ['PP3', 'Interception at the border is part of this project; a shelter is not foreseen.'],
    ['PP3', 'The project on border interception will end in June 2027.'],
  ])('stays conventional when something else is denied in %s: %s', (dimension, text) => {
    expect(findBest(dimension, text)).toMatchObject({ leaning: 'conventional' });
    expect(findBest(dimension, text)?.doubts).not.toContain('negated');
  });
});

describe('a denial before a verb', () => {
  it.each([
    'Far from forming committees against trafficking, the partner listens to women.',
    'It would be wrong to form committees against trafficking.',
    'Instead of forming committees against trafficking, we meet women in their homes.',
    'Rather than form committees against trafficking, we meet women in their homes.',
    'The partners refuse to form committees against trafficking.',
    'It would be a mistake to fund committees against trafficking.',
  ])('leans to the better pole: %s', (text) => {
    expect(findBest('VO4', text)).toMatchObject({ leaning: 'better' });
    expect(findBest('VO4', text)?.doubts).toContain('negated');
  });

  it('takes no distance for a denial', () => {
    const far = 'Far from the town we form committees against trafficking.';
    expect(findBest('VO4', far)).toMatchObject({ leaning: 'conventional', doubts: [] });
  });
});
