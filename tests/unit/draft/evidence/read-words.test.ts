import { describe, expect, it } from 'vitest';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import { readWords } from '../../../../src/draft/evidence/read-words.ts';
import { draft } from './build-draft.ts';

const NO_SHORT_FORMS = new Map<string, string>();

function read(documents: readonly DraftDocument[], shortForms = NO_SHORT_FORMS) {
  const { units, contexts, words } = readWords(documents, 'en', shortForms);
  const written = Array.from(words.words, (word) => words.forms[word]?.word ?? '');
  return { units, contexts, written, ...words };
}

function makeDrafts(): readonly [DraftDocument, DraftDocument] {
  return [
    draft({ kind: 'heading', text: 'Training' }, 'Women plan. They leave when they decide.'),
    draft({ kind: 'heading', text: 'Return' }, 'They plan to return. Women come home.'),
  ];
}

describe('readWords', () => {
  it('gives the words of all documents in their order', () => {
    expect(read([draft('Women plan.'), draft('Plan again.')]).written).toEqual([
      'women',
      'plan',
      'plan',
      'again',
    ]);
  });

  it('gives a word of two documents one number', () => {
    const { words } = read([draft('Women plan.'), draft('Plan again.')]);
    expect(words[2]).toBe(words[1]);
  });

  it('reads a document the same alone or after others', () => {
    const [first, second] = makeDrafts();
    read([second]);
    read([second, first]);
    expect(read([first, second])).toEqual(read(makeDrafts()));
  });

  it('cuts a document it still has only once', () => {
    const document = draft('Women plan.');
    expect(read([document]).units).toBe(read([document]).units);
  });

  it('reads anew when a short form gets another meaning', () => {
    const document = draft('A PDOS.');
    read([document]);
    const shortForms = new Map([['PDOS', 'orientation seminar']]);
    expect(read([document], shortForms).written).toContain('seminar');
  });

  it('reads no document as no words', () => {
    expect(read([])).toMatchObject({ units: [], written: [], firsts: Int32Array.of(0) });
  });
});
