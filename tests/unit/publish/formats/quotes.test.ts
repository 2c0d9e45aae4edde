import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../../src/domain/assessment/assessment.ts';
import { locateQuote } from '../../../../src/domain/draft/locate-quote.ts';
import type { Format } from '../../../../src/publish/make-document.ts';
import { placeQuotes } from '../../../../src/report/place-quotes.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { documentOf } from '../../../builders/draft.ts';
import { readText } from '../pdf/support.ts';
import { make, readSheets, readWordText, reportOn, squeeze } from './support.ts';

const WARN = 'Village committees will warn families about migration.';
const LOANS = 'Banks issue cheaper loans for tractors.';
const TRAINED = 'Women are trained in housekeeping by the agencies before they leave.';
const FEES = 'Recruiters may ask every worker for a fee of two months.';

function taken(id: string, quote: string, place: string): Passage {
  const source = { documentId: 'draft', passage: 0, start: 0, end: 9, place: 'paragraph 1' };
  return { id, quote, place, source };
}

/** One quote has moved, one moved whose place a person wrote, one is gone, one is nearly gone, and one is reworded. */
function reportOnNewVersion() {
  const passages = [
    taken('moved', WARN, 'paragraph 1'),
    taken('written', WARN, 'chapter five'),
    taken('gone', LOANS, 'paragraph 1'),
    taken('nearest', TRAINED, 'paragraph 1'),
    taken('reworded', FEES, 'paragraph 1'),
  ];
  const reworded = 'Recruiters may ask no worker for a fee of two months.';
  const other = 'The ministry inspects all recruitment agencies twice before they leave.';
  const documents = [documentOf('draft', ['New.', 'Newer.', WARN, reworded, other])];
  const given = { AS1: { position: { kind: 'level', level: 1 }, passages } } as const;
  const report = reportOn(assessmentWith(given, { activities: ['RAS'] }));
  return placeQuotes(report, (quote) => locateQuote(quote, documents), documents);
}

const READERS: Readonly<Record<Exclude<Format, 'json'>, (bytes: Uint8Array) => string>> = {
  pdf: (bytes) => readText(bytes, '-enc', 'UTF-8'),
  docx: (bytes) => readWordText(bytes).join('\n'),
  xlsx: (bytes) => JSON.stringify(readSheets(bytes)),
  csv: (bytes) => new TextDecoder().decode(bytes),
};

describe.each(Object.entries(READERS))('a report as %s', (format, read) => {
  it('says where its quotes stand in the draft of today', async () => {
    const text = squeeze(read(await make(reportOnNewVersion(), format as Format)));
    for (const said of [
      'paragraph 3',
      'chapter five',
      'No longer in the draft; it was here: paragraph 1',
      'it was here: paragraph 1 (nearest passage: paragraph 5)',
      'The draft says this in other words now: paragraph 4',
    ])
      expect(text).toContain(squeeze(said));
  });
});
