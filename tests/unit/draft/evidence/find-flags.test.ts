import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import type { TextFlag } from '../../../../src/draft/evidence/evidence.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { CONCEPTS, draft } from './build-draft.ts';

const rubric = readRubric();

function find(document: DraftDocument): readonly TextFlag[] {
  return findEvidence({ rubric, concepts: CONCEPTS, documents: [document] }).flags;
}

describe('findFlags', () => {
  it.each([
    ['goal_eradicate', 'yes', 'The goal is to eradicate trafficking from the valley.'],
    ['deficit_language', 'yes', 'Village women are ignorant of the dangers.'],
    ['counts', 'intercepted', 'Number of women intercepted at the border'],
  ])('asks about %s (%s) for: %s', (variable, value, text) => {
    expect(find(draft(text))).toMatchObject([{ variable, value, passages: [{ passage: 0 }] }]);
  });

  it.each([
    'Critics say that to end trafficking is a goal no project can reach.',
    'We do not call women ignorant or innocent.',
    'Posters of the past described girls as “innocent”: this language is not used.',
    'Another NGO runs posts and counts the number of women intercepted.',
    'The project does not promise to eradicate trafficking.',
    'In the first phase we set out to end trafficking.',
  ])('asks nothing for: %s', (text) => {
    expect(find(draft(text))).toEqual([]);
  });

  it('asks nothing for what a heading alone says', () => {
    const document = draft('# We will end trafficking of women', '42,000 people will take part.');
    const flags = find(document);
    expect(flags.flatMap(({ passages }) => passages.map(({ passage }) => passage))).not.toContain(
      1,
    );
  });

  it('reads a very long run of quotation marks', () => {
    const text = `We will end trafficking ${'“'.repeat(300_000)}`;
    expect(find(draft(text))).toHaveLength(1);
  });

  it('gives the words that raise it', () => {
    const document = draft('The goal is to eradicate trafficking from the valley.');
    const [range] = find(document)[0]?.passages[0]?.words ?? [];
    expect(document.passages[0]?.text.slice(range?.start, range?.end)).toBe('eradicate');
  });

  it('names the same sentence alike in every draft, and another otherwise', () => {
    const nameOf = (...pieces: readonly string[]) =>
      find(draft(...pieces))[0]?.passages.map(({ sentence }) => sentence);
    const first = nameOf('We will end trafficking.');
    expect(nameOf('Staff meet weekly.', 'Staff meet. We will  end “trafficking”.')).toEqual(first);
    expect(nameOf('We will end all trafficking.')).not.toEqual(first);
    expect(first?.[0]).toMatch(/^[0-9a-f]{8}$/);
  });

  it('names each passage once', () => {
    const text = 'We will end trafficking, eradicate slavery and eliminate forced labour.';
    expect(find(draft(text))[0]?.passages).toHaveLength(1);
  });
});
