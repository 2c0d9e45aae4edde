import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { locateQuote } from '../../../src/domain/draft/locate-quote.ts';
import { assess } from '../../../src/domain/findings/assess.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { placeQuotes } from '../../../src/report/place-quotes.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const rubric = rubricOf({ A: [dimension('A1')] });
const QUOTE = 'Village committees will warn families about migration.';

const taken: Passage = {
  id: 'quote-1',
  quote: QUOTE,
  place: 'paragraph 1',
  source: { documentId: 'draft', passage: 0, start: 0, end: 9, place: 'paragraph 1' },
};

/** What the report says of one quote in this draft. */
function placeIn(passage: Passage, documents: readonly DraftDocument[]) {
  const given = { A1: { position: { kind: 'level', level: 1 }, passages: [passage] } } as const;
  const assessment = assessmentWith(given);
  const report = buildReport(
    rubric,
    assessment,
    assess(rubric, assessment, ASSESSOR),
    '2026-11-22',
  );
  const placed = placeQuotes(report, (quote) => locateQuote(quote, documents), documents);
  return placed.parts[0]?.sections[0]?.dimensions[0]?.passages[0]?.now;
}

describe('a quote of the report', () => {
  it('has its place in the draft as it is now', () => {
    expect(placeIn(taken, [documentOf('draft', ['A new paragraph.', QUOTE])])).toEqual({
      kind: 'exact',
      where: {
        place: { page: null, headings: [], paragraph: 2 },
        row: null,
        document: 'draft.txt',
        isOnly: true,
      },
    });
  });

  it('is near where the draft says it in other words', () => {
    const reworded = 'Village committees will inform families about migration.';
    expect(placeIn(taken, [documentOf('draft', [reworded])])).toMatchObject({ kind: 'near' });
  });

  it('is gone where the draft says nothing like it', () => {
    expect(placeIn(taken, [documentOf('draft', ['Banks pay.'])])).toEqual({ kind: 'gone' });
  });

  it('names the nearest passage where the draft says something else', () => {
    const trained = 'Women are trained in housekeeping by the agencies before they leave.';
    const other = 'The ministry inspects all recruitment agencies twice before they leave.';
    const draft = documentOf('draft', ['A heading', 'Employers pay for the journey.', other]);
    expect(placeIn({ ...taken, quote: trained }, [draft])).toMatchObject({
      kind: 'gone',
      nearest: { place: { paragraph: 3 } },
    });
  });

  it('is not judged without a draft', () => {
    expect(placeIn(taken, [])).toBeUndefined();
  });

  it('is not judged when nobody took it from the draft', () => {
    const typed = { id: 'quote-1', quote: QUOTE, place: 'a talk' };
    expect(placeIn(typed, [documentOf('draft', ['Banks pay.'])])).toBeUndefined();
  });
});
