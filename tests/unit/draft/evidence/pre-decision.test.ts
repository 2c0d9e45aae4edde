import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { findEvidence, weighDimensions } from '../../../../src/draft/evidence/find-evidence.ts';
import { loadConcepts } from '../../../../src/draft/evidence/load-concepts.ts';
import { readForEvidence } from '../../../../src/draft/evidence/reading.ts';
import { draft } from './build-draft.ts';

const rubric = readRubric();
const concepts = await loadConcepts('en');

function findLeanings(...texts: readonly string[]): ReadonlyMap<string, string | undefined> {
  const { evidence } = findEvidence({ rubric, concepts, documents: [draft(...texts)] });
  return new Map([...evidence].map(([id, [best]]) => [id, best?.leaning]));
}

/** The dimension for which a sentence weighs most, whether or not that is enough to show it. */
function findHeaviest(text: string): string | undefined {
  const { weighed } = weighDimensions(
    rubric,
    concepts,
    readForEvidence([draft(text)], rubric, concepts),
  );
  const all = weighed.flatMap(({ dimension, passages }) =>
    passages.map(({ undoubted }) => ({ id: dimension.id, undoubted })),
  );
  return all.sort((a, b) => b.undoubted - a.undoubted)[0]?.id;
}

describe('an orientation session before the decision to migrate', () => {
  it.each([
    'In the ward, a PDOS tells women who have not yet decided about passport, visa and permit.',
    'Pre-decision orientation sessions in the hamlets explain passport, visa and medical test.',
    'Mothers come to a PDOS on visa papers and bank accounts before they decide about a job abroad.',
    'Pre-Decision Orientation Sessions (PDOS) in each ward inform women about legal channels.',
  ])('speaks to the subjects of outreach when it is on papers: %s', (text) => {
    expect(findLeanings(text).get('VO8')).toBe('conventional');
  });

  it.each([
    'Undecided women join a PDOS in their hamlet on stigma, unpaid care work and local services.',
    'At pre-decision orientation sessions women talk of gossip, housework and the nearest clinic.',
    'The PDOS is for women who are still deciding: it deals with shame, mobility and wellbeing.',
  ])('speaks to them when it is on women’s lives: %s', (text) => {
    expect(findLeanings(text).get('VO8')).toBe('better');
  });

  it.each([
    'We hold the course before a woman has decided to go.',
    'The lessons take place before she has decided.',
    'Our meetings come before anyone decides whether to leave.',
    'The team of the ward sits with women before they have decided about work abroad.',
  ])('is taken for outreach where a short sentence says only when it comes: %s', (text) => {
    expect(findHeaviest(text)).toMatch(/^VO/);
  });

  it.each([
    ['conventional', 'Before a woman has decided, she is told about permit and passport.'],
    ['conventional', 'The lesson before she decides is on visa, fees and medical test.'],
    ['better', 'Before a woman has decided, the group speaks of her work, her health and gossip.'],
    ['better', 'Meetings before the decision to migrate are on stigma, wellbeing and services.'],
  ])('is found as %s by its subject: %s', (leaning, text) => {
    expect(findLeanings(text).get('VO8')).toBe(leaning);
  });

  it('is not found where a board decides', () => {
    expect(findHeaviest('We hold the course before the board has decided.')).not.toMatch(/^VO/);
    expect(findLeanings('We hold the course before the board has decided.').get('VO8')).toBe(
      undefined,
    );
  });

  it('is recognised where only another sentence says when it comes', () => {
    const found = findLeanings(
      'PDOS meetings are for women who have not yet decided whether to go.',
      'In the village, each PDOS explains passport, visa and medical test.',
    );
    expect(found.get('VO8')).toBe('conventional');
  });

  it.each(['PD2', 'PD4', 'PD7'])('is no training before departure for %s', (id) => {
    const text = 'Village women who have not yet decided hear about visa and permit in a PDOS.';
    expect(findLeanings(text).get(id)).toBeUndefined();
  });

  it('leaves the seminar before departure where it was', () => {
    const found = findLeanings(
      'Departing workers attend a five-day compulsory PDOS at the government centre.',
    );
    expect(found.get('PD2')).toBe('conventional');
    expect(found.get('VO8')).toBeUndefined();
  });
});
