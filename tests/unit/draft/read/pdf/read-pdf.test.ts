import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { PDF_BUDGET } from '../../../../../src/draft/read/pdf/budget.ts';
import { readPdf, readPdfWithin } from '../../../../../src/draft/read/pdf/read-pdf.ts';
import type { ReadProgress } from '../../../../../src/draft/read/read-draft.ts';
import { DraftPassageSchema } from '../../../../../src/domain/draft/schema.ts';

const load = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/${name}`));
const ignore = () => undefined;
const read = (name: string) => readPdf(load(name), ignore);

async function readContent(name: string) {
  const outcome = await read(name);
  if (outcome.kind !== 'ok') throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.content;
}

async function listTexts(name: string, kind?: string) {
  const { passages } = await readContent(name);
  return passages.filter((one) => kind === undefined || one.kind === kind).map((one) => one.text);
}

describe('a file from a writing program', () => {
  test('has its headings in levels', async () => {
    const { passages } = await readContent('drafts/with-table.pdf');
    const headings = passages.filter((one) => one.kind === 'heading');
    expect(headings.map((one) => `${one.level} ${one.text}`)).toEqual([
      '1 Safe journeys: a draft programme',
      '2 1 Background',
      '3 1.1 What we know',
      '2 2 Activities',
    ]);
  });

  test('has the headings above each passage and its number below them', async () => {
    const { passages } = await readContent('drafts/with-table.pdf');
    const item = passages.find((one) => one.text.startsWith('Some are signed twice'));
    expect(item).toMatchObject({
      kind: 'list-item',
      level: 2,
      place: {
        page: 1,
        headings: ['Safe journeys: a draft programme', '1 Background', '1.1 What we know'],
        paragraph: 3,
      },
    });
  });

  test('has its table cell by cell', async () => {
    expect(await listTexts('drafts/with-table.pdf', 'table-cell')).toEqual([
      'Indicator',
      'Base line',
      'Target',
      'Women with a written contract in their own language',
      '12 %',
      '60 %',
      'Complaints heard within a month',
      '3',
      '40',
    ]);
  });

  test.each(['drafts/two-pages.pdf', 'drafts/two-pages-tagged.pdf'])(
    'has notes, and no running heads: %s',
    async (name) => {
      expect(await listTexts(name, 'footnote')).toEqual([
        '1 Interviews held in 2023 in eleven villages.',
        '2 Figures of the ministry, which count registered journeys only.',
        '3 The union asked for this itself.',
      ]);
      const texts = await listTexts(name);
      expect(texts.filter((text) => /draft of March|Page \d/.test(text))).toEqual([]);
    },
  );

  test('reads the same with tags and without, but for the row that ends a page', async () => {
    const [plain, tagged] = await Promise.all(
      ['drafts/two-pages.pdf', 'drafts/two-pages-tagged.pdf'].map((name) => listTexts(name)),
    );
    expect(plain).toEqual(tagged);
  });

  test('reads columns one after the other', async () => {
    const texts = await listTexts('drafts/two-columns.pdf', 'heading');
    expect(texts).toEqual(['A newsletter in two columns', 'What was planned', 'What was learnt']);
    expect(await listTexts('drafts/two-columns.pdf', 'paragraph')).toHaveLength(8);
  });

  test('reads Arabic from right to left, with numbers and Latin names in place', async () => {
    const texts = await listTexts('drafts/arabic.pdf');
    expect(texts[1]).toContain('ومع 1200 عاملة في أربع مناطق، ومع منظمة ILO في بيروت.');
  });

  test('keeps the order of two letters that one sign stands for', async () => {
    expect(await listTexts('drafts/arabic-letter-pairs.pdf')).toEqual([
      'لا تدفع العاملات رسوما، ويعمل المشروع مع 1200 عاملة ومع ILO في ثلاث قرى.',
      'الأنشطة والآراء: من الأول إلى الثلاثاء.',
    ]);
  });
});

describe('a file set by hand', () => {
  test('has spaced letters closed, words whole and paragraphs joined over pages', async () => {
    const texts = await listTexts('drafts/set-by-hand.pdf');
    expect(texts[0]).toBe('ACTIVITIES');
    expect(texts[1]).toContain('Its organisation was agreed');
    expect(texts[1]).toContain('taken in pre-departure meetings and in self-help groups');
    expect(texts[3]).toContain('goes on without a stop to the next page, where it ends.');
  });

  test('has the cells of a turned table, and no stamp', async () => {
    const cells = await listTexts('drafts/set-by-hand.pdf', 'table-cell');
    expect(cells.slice(0, 3)).toEqual(['Result', 'Indicator', 'Source']);
    expect(await listTexts('drafts/set-by-hand.pdf')).not.toContain('DRAFT');
  });

  test('has no list of contents, and a budget line by line', async () => {
    expect(await listTexts('drafts/contents-list.pdf')).toEqual([
      'Contents',
      '3 Budget',
      'Training of trainers … 5000',
      'Legal fund … 12000',
      'Meetings … 3000',
    ]);
  });
});

describe('a file that cannot be read in full', () => {
  test('tells which pages have no text', async () => {
    const { gaps, passages } = await readContent('drafts/scanned-in-part.pdf');
    expect(gaps).toEqual([{ kind: 'no-text', pages: [1, 3, 4], of: 4 }]);
    expect(passages[0]?.place.page).toBe(2);
  });

  test('is read when only its owner has a password', async () => {
    expect(await listTexts('drafts/owner-password.pdf')).toEqual(
      await listTexts('drafts/with-table.pdf'),
    );
  });

  test.each([
    ['page-that-is-missing', [{ kind: 'broken-pages', pages: [2], of: 2 }]],
    ['page-tree-in-a-circle', [{ kind: 'broken-pages', pages: [2], of: 2 }]],
    ['letters-of-private-use', [{ kind: 'unreadable-letters', count: 4 }]],
    ['chinese-without-a-table', [{ kind: 'damaged-part', name: 'UniGB-UCS2-H' }]],
    ['a-million-letters', [{ kind: 'cut-short', passages: 2 }]],
    ['page-count-of-two-thousand-million', []],
    ['page-tree-500-deep', []],
    ['outline-600-deep', []],
    ['brackets-twenty-thousand-deep', []],
    ['drawing-that-draws-itself', []],
    ['numbers-far-too-large', []],
  ])('is read up to its gaps: %s', async (name, gaps) => {
    expect((await readContent(`broken-drafts/${name}.pdf`)).gaps).toEqual(gaps);
  });

  test('stops drawings in drawings that nobody could look into', async () => {
    // By what was drawn, however long that takes here.
    const budget = { ...PDF_BUDGET, timeOfPage: 60_000 };
    const bytes = load('broken-drafts/drawings-in-drawings-encrypted.pdf');
    expect(await readPdfWithin(bytes, ignore, budget)).toMatchObject({
      content: { gaps: [{ kind: 'cut-short', passages: 1 }] },
    });
  }, 60_000);
});

/** Pages of nothing but a stamp in text, as signing services and registries put it on scans, and these pages in full. */
async function makeStamped(pages: number, full: readonly number[] = []): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText(`Envelope 4A21-77 page ${number} of ${pages}`, { x: 40, y: 820, size: 8 });
    if (full.includes(number)) page.drawText(`Women decide, part ${number}.`, { x: 72, y: 600 });
  }
  return document.save();
}

describe('scans with a stamp in text', () => {
  test('are told page by page', async () => {
    const outcome = await readPdf(await makeStamped(4, [2]), ignore);
    expect(outcome).toMatchObject({
      kind: 'ok',
      content: {
        passages: [{ text: 'Women decide, part 2.' }],
        gaps: [{ kind: 'no-text', pages: [1, 3, 4], of: 4 }],
      },
    });
  });

  test('are scans when all pages are', async () => {
    const outcome = await readPdf(await makeStamped(3), ignore);
    expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'only-pictures', pages: 3 } });
  });

  test('are not pages that end the paragraph of another', async () => {
    const outcome = await readPdf(load('drafts/two-pages.pdf'), ignore);
    expect(outcome).toMatchObject({ kind: 'ok', content: { gaps: [] } });
  });
});

describe('a file that is not read', () => {
  test.each([
    ['drafts/scanned', { code: 'only-pictures', pages: 2 }],
    ['broken-drafts/blank-page', { code: 'only-pictures', pages: 1 }],
    ['broken-drafts/password', { code: 'protected', format: 'pdf' }],
    ['broken-drafts/no-pages', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/page-count-of-zero', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/only-a-first-line', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/no-pdf-at-all', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/no-table-of-objects', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/half-of-a-file', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/every-97th-byte-wrong', { code: 'damaged', format: 'pdf' }],
    ['broken-drafts/dictionary-brackets-deep', { code: 'damaged', format: 'pdf' }],
    [
      'broken-drafts/content-unpacks-to-60-megabytes',
      { code: 'unsafe', reason: 'unpacks-too-large' },
    ],
    ['broken-drafts/packed-twice', { code: 'unsafe', reason: 'unpacks-too-large' }],
    [
      'broken-drafts/table-of-four-thousand-million-letters',
      { code: 'unsafe', reason: 'unpacks-too-large' },
    ],
    [
      'broken-drafts/tables-of-fifty-million-letters',
      { code: 'unsafe', reason: 'unpacks-too-large' },
    ],
    ['broken-drafts/drawings-in-drawings', { code: 'unsafe', reason: 'too-deep' }],
    ['broken-drafts/silent-drawings-in-drawings', { code: 'unsafe', reason: 'too-deep' }],
  ])('%s', async (name, refusal) => {
    expect(await read(`${name}.pdf`)).toMatchObject({ kind: 'refused', refusal });
  });

  test('holds nothing', async () => {
    expect(await readPdf(new Uint8Array(0), ignore)).toEqual({
      kind: 'refused',
      refusal: { code: 'empty' },
    });
  });
});

test('tells its progress page by page', async () => {
  const seen: ReadProgress[] = [];
  await readPdf(load('drafts/two-pages.pdf'), (progress) => seen.push(progress));
  expect(seen).toEqual([
    { unit: 'page', done: 1, of: 2 },
    { unit: 'page', done: 2, of: 2 },
  ]);
});

test('leaves the bytes to whoever gave them', async () => {
  const bytes = load('drafts/two-pages.pdf');
  const before = bytes.length;
  await readPdf(bytes, ignore);
  expect(bytes).toHaveLength(before);
});

test('gives up a page that gives nothing', async () => {
  const bytes = load('broken-drafts/packed-twice-and-broken-off.pdf');
  const outcome = await readPdfWithin(bytes, ignore, { ...PDF_BUDGET, timeOfPage: 300 });
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'damaged' } });
});

test('stops behind the budget of pages and says so', async () => {
  const outcome = await readPdfWithin(load('drafts/two-pages.pdf'), ignore, {
    ...PDF_BUDGET,
    pages: 1,
  });
  expect(outcome).toMatchObject({
    kind: 'ok',
    content: { pages: 2, gaps: [{ kind: 'cut-short' }] },
  });
});

test('makes passages that keep the promises of their schema', async () => {
  const { passages } = await readContent('drafts/two-pages.pdf');
  const broken = passages.filter(
    (one) =>
      !DraftPassageSchema.safeParse(one).success ||
      one.text !== one.text.replace(/\s+/g, ' ').trim(),
  );
  expect(broken).toEqual([]);
});
