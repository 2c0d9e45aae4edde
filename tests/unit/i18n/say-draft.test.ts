import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../src/cli/console.ts';
import type { ReadingGap } from '../../../src/domain/draft/draft.ts';
import type { ReadRefusal } from '../../../src/domain/draft/refusal.ts';
import { sayGap, sayPlace, sayRefusal } from '../../../src/i18n/say-draft.ts';

const { translate } = readEnglish();

/** One of each code; a code that is missing here does not pass the type check. */
const REFUSALS: Readonly<Record<ReadRefusal['code'], readonly ReadRefusal[]>> = {
  empty: [{ code: 'empty' }],
  'only-pictures': [{ code: 'only-pictures', pages: 12 }],
  'too-large': [{ code: 'too-large', bytes: 100_000_001, limit: 100_000_000 }],
  'unknown-format': [
    ...['picture', 'old-word', 'sheet', 'slides', 'archive', 'rtf', 'html', 'assessment', 'binary'],
    'something new',
  ].map((found) => ({ code: 'unknown-format', found })),
  protected: [{ code: 'protected', format: 'docx' }],
  damaged: [{ code: 'damaged', format: 'odt', detail: 'the checksum is wrong' }],
  unsafe: (['unpacks-too-large', 'too-many-parts', 'entities', 'too-deep'] as const).map(
    (reason) => ({ code: 'unsafe', reason }),
  ),
  timeout: [{ code: 'timeout', seconds: 60 }],
};

const GAPS: Readonly<Record<ReadingGap['kind'], ReadingGap>> = {
  'no-text': { kind: 'no-text', pages: [3, 7, 8, 9], of: 20 },
  'broken-pages': { kind: 'broken-pages', pages: [5], of: 20 },
  pictures: { kind: 'pictures', count: 2 },
  'damaged-part': { kind: 'damaged-part', name: 'word/footnotes.xml' },
  'unreadable-letters': { kind: 'unreadable-letters', count: 4 },
  'legacy-encoding': { kind: 'legacy-encoding', encoding: 'windows-1252' },
  'cut-short': { kind: 'cut-short', passages: 60_000 },
};

/** Two sentences at least: what is the matter, and what to do. */
const WITH_A_STEP = /[.:] .+\.$/;

describe('saying why a draft was not read', () => {
  it.each(Object.values(REFUSALS).flat())('has a sentence and a next step for %o', (refusal) => {
    expect(sayRefusal(translate, refusal)).toMatch(WITH_A_STEP);
  });

  it('does not say that a file just above the limit is as large as the limit', () => {
    const [refusal] = REFUSALS['too-large'];
    expect(sayRefusal(translate, refusal!)).toContain('100.1 MB, and files up to 100 MB');
  });

  it('calls what it does not know a kind of file that cannot be read', () => {
    const [known, unknown] = REFUSALS['unknown-format'].slice(-2);
    expect(sayRefusal(translate, unknown!)).toBe(sayRefusal(translate, known!));
  });
});

describe('saying what of a draft was not read', () => {
  it.each(Object.values(GAPS))('has a sentence and a next step for %o', (gap) => {
    expect(sayGap(translate, gap)).toMatch(WITH_A_STEP);
  });

  it('draws pages together', () => {
    expect(sayGap(translate, GAPS['no-text'])).toContain('Pages 3, 7–9 of 20');
    expect(sayGap(translate, GAPS['broken-pages'])).toContain('Page 5 of 20');
  });
});

describe('saying where a passage stands', () => {
  it.each([
    [
      { page: 12, headings: ['3 Plan', '3.2 Activities'], paragraph: 4 },
      'page 12, 3.2 Activities, paragraph 4',
    ],
    [{ page: null, headings: ['Aims'], paragraph: 1 }, 'Aims, paragraph 1'],
    [{ page: 2, headings: [], paragraph: 0 }, 'page 2'],
    [{ page: null, headings: [], paragraph: 0 }, ''],
  ])('says only what is there: %o', (place, expected) => {
    expect(sayPlace(translate, place, null)).toBe(expected);
  });

  it.each([
    [{ page: null, headings: ['Budget'], paragraph: 21 }, 1, 'Budget, table, row 7'],
    [{ page: 3, headings: ['Budget'], paragraph: 44 }, 2, 'page 3, Budget, table 2, row 7'],
    [{ page: null, headings: [], paragraph: 21 }, 1, 'table, row 7'],
  ])('says the row of a table in place of a paragraph: %o', (place, table, expected) => {
    expect(sayPlace(translate, place, { table, row: 7 })).toBe(expected);
  });
});
