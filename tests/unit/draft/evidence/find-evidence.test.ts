import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import type { Candidate } from '../../../../src/draft/evidence/evidence.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { CONCEPTS, draft, table } from './build-draft.ts';

const rubric = readRubric();
/** A passage strong enough that the weaker ones of its dimension are shown with it. */
const OPENER = 'The recruitment agency will deliver the orientation.';
const NO_CONCEPTS = { language: 'en', dimensions: {}, flags: [] };

function find(
  dimension: string,
  document: DraftDocument,
  concepts = CONCEPTS,
): readonly Candidate[] {
  return findEvidence({ rubric, concepts, documents: [document] }).evidence.get(dimension) ?? [];
}

function passagesOf(dimension: string, document: DraftDocument): readonly number[] {
  return find(dimension, document).map(({ passage }) => passage);
}

function showWords(document: DraftDocument, { passage, words }: Candidate): readonly string[] {
  return words.map(({ start, end }) => document.passages[passage]?.text.slice(start, end) ?? '');
}

describe('findEvidence', () => {
  it('finds nothing in a draft on something else', () => {
    const document = draft(
      'The team repairs 40 hand pumps and builds 12 wells with the water users of each ward.',
      'A mason from the village looks after each pump.',
    );
    const { evidence } = findEvidence({ rubric, concepts: CONCEPTS, documents: [document] });
    expect([...evidence.values()].flat()).toEqual([]);
  });

  it('knows every dimension of the rubric', () => {
    const { evidence } = findEvidence({ rubric, concepts: CONCEPTS, documents: [draft('A.')] });
    expect(evidence.size).toBe(51);
  });

  it('marks the words that made a passage a candidate', () => {
    const document = draft('In 60 wards we will form vigilance groups against trafficking.');
    const [candidate] = find('VO4', document);
    expect(candidate).toMatchObject({ leaning: 'conventional', doubts: [] });
    expect(candidate && showWords(document, candidate)).toEqual([
      'form',
      'vigilance groups',
      'trafficking',
    ]);
  });

  it('reads a short form as what it stands for', () => {
    expect(find('VO4', draft('The project will train 60 CTCs.'))).toHaveLength(1);
  });

  it('takes the subject of a sentence from its heading', () => {
    const document = draft(OPENER, '# Orientation', 'A recruitment agency is paid to run it.');
    expect(passagesOf('PD7', document)).toContain(2);
  });

  it('takes the subject of a cell from the head of its column', () => {
    const document = draft(
      OPENER,
      ...table(['Topic', 'Orientation is run by'], ['Contract', 'A manpower company']),
    );
    expect(passagesOf('PD7', document)).toContain(4);
  });

  it('takes the subject of a list item from the sentence above it', () => {
    const document = draft(OPENER, 'Orientation will be run by:', '- a manpower company in town');
    expect(passagesOf('PD7', document)).toContain(2);
  });

  it('shows nothing when only headings speak for a dimension', () => {
    const document = draft('# Orientation', 'A recruitment agency is paid to run it.');
    expect(find('PD7', document)).toEqual([]);
  });

  it('does not make a match of one word that fits two slots', () => {
    expect(find('VO4', draft('A vigilance group will be honoured.'))).toEqual([]);
  });

  it('leaves a sentence with an excluding word alone', () => {
    expect(find('AS4', draft('The agency will certify the skills of masons.'))).toEqual([]);
  });

  it('shows eight passages at most', () => {
    const texts = Array.from(
      { length: 12 },
      (_, at) => `In ward ${at} we form watch groups against trafficking.`,
    );
    expect(find('VO4', draft(...texts))).toHaveLength(8);
  });

  it('puts the passage without a doubt first', () => {
    const document = draft(
      'If funds allow, we will form vigilance groups against trafficking.',
      'We will form vigilance groups against trafficking.',
    );
    expect(find('VO4', document).map(({ passage }) => passage)).toEqual([1, 0]);
  });

  it('finds by the rubric’s own words where nobody wrote concepts', () => {
    const document = draft(
      'The project will form counter-trafficking committees (CTC) in 60 wards.',
    );
    expect(find('VO4', document, NO_CONCEPTS)[0]).toMatchObject({ leaning: 'conventional' });
  });

  it('finds the same whatever was found before', () => {
    const document = draft('We will form vigilance groups against trafficking.');
    expect(find('VO4', document)).toEqual(find('VO4', document));
  });
});
