import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadingGap } from '../../../domain/draft/draft.ts';
import { nextTask } from '../../../lib/next-task.ts';
import { collectPassages } from '../collect-passages.ts';
import type { FormatReader, ReadOutcome, ReadProgress } from '../read-draft.ts';
import { refuse } from '../refuse.ts';
import { PDF_BUDGET, type PdfBudget } from './budget.ts';
import { dropContentsList } from './contents-list.ts';
import { findBlocks } from './document-blocks.ts';
import { catchStrays } from './engine/catch-strays.ts';
import { createFontWeights } from './engine/font-weights.ts';
import { describeError, openPdf } from './engine/open-pdf.ts';
import { readPage } from './engine/read-page.ts';
import { checkStreams } from './guard/check-streams.ts';
import { withinTime } from './engine/within-time.ts';
import type { PdfPage } from './page-item.ts';
import { toPassage } from './to-passages.ts';
import { collectWords } from './words.ts';

/**
 * Reads a PDF page by page into passages. Pages without text, pages that cannot be read and letters without a meaning
 * are gaps; a file without any text, with a password, beyond repair or built to overload a reader is refused. Never
 * throws or rejects for what a file holds.
 */
export const readPdf: FormatReader = (bytes, onProgress) =>
  readPdfWithin(bytes, onProgress, PDF_BUDGET);

/** As `readPdf`, with a budget of the caller's. */
export async function readPdfWithin(
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
  budget: PdfBudget,
): Promise<ReadOutcome> {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  const release = catchStrays();
  try {
    const danger = checkStreams(bytes);
    if (danger !== null) return refuse({ code: 'unsafe', reason: danger });
    return await readOpened(bytes, onProgress, budget);
  } catch (error) {
    return refuse({ code: 'damaged', format: 'pdf', detail: describeError(error) });
  } finally {
    // What pdf.js gave up on last fails a moment later.
    await nextTask();
    release();
  }
}

async function readOpened(
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
  budget: PdfBudget,
): Promise<ReadOutcome> {
  const opened = await openPdf(bytes, budget.timeOfPage);
  if (opened.kind === 'refused') return refuse(opened.refusal);
  try {
    const read = await readPages(opened.pdf, onProgress, budget);
    return conclude(read, opened.listMissingMaps());
  } finally {
    await opened.close();
  }
}

type ReadPages = {
  readonly of: number;
  readonly pages: readonly PdfPage[];
  readonly broken: readonly number[];
  /** True when the file goes on behind the budget. */
  readonly isCut: boolean;
  /** Seconds spent, when a page was given up since it kept the reader busy; else null. */
  readonly seconds: number | null;
};

/** A page that is given up at its time waited for what does not come; one given up much later was being drawn. */
const BUSY = 1.5;

async function readPages(
  pdf: PDFDocumentProxy,
  onProgress: (progress: ReadProgress) => void,
  budget: PdfBudget,
): Promise<ReadPages> {
  const of = pdf.numPages;
  const weights = createFontWeights(budget.fontLookUps);
  const reading = { budget, weights, isTagged: await isMarked(pdf) };
  const isSpent = createMeter(budget);
  const pages: PdfPage[] = [];
  const broken: number[] = [];
  let isCut = false;
  let isBusy = false;
  const begun = performance.now();
  const since = (moment: number) => performance.now() - moment;
  for (let number = 1; number <= of; number += 1) {
    if (isSpent(pages)) {
      isCut = true;
      break;
    }
    const turned = performance.now();
    try {
      const read = await withinTime(readPage(pdf, number, reading), budget.timeOfPage);
      pages.push(read.page);
      isCut ||= read.isCut;
    } catch {
      broken.push(number);
      isBusy ||= since(turned) > BUSY * budget.timeOfPage;
    }
    onProgress({ unit: 'page', done: number, of });
  }
  return { of, pages, broken, isCut, seconds: isBusy ? Math.round(since(begun) / 1000) : null };
}

async function isMarked(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    const info = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
    return info?.Marked === true;
  } catch {
    return false;
  }
}

/** Tells whether the pages read so far have used up the budget of the file. */
function createMeter(budget: PdfBudget): (pages: readonly PdfPage[]) => boolean {
  const end = performance.now() + budget.time;
  let seen = 0;
  let items = 0;
  let characters = 0;
  return (pages) => {
    for (const page of pages.slice(seen)) {
      items += page.items.length;
      characters += page.items.reduce((sum, item) => sum + item.text.length, 0);
    }
    seen = pages.length;
    const isFull = items > budget.items || characters > budget.characters || seen >= budget.pages;
    return isFull || performance.now() > end;
  };
}

function conclude(
  { of, pages, broken, isCut, seconds }: ReadPages,
  missingMaps: readonly string[],
): ReadOutcome {
  const { blocks: found, silent } = findBlocks(pages);
  if (pages.length === silent.length) return refuseSilent(of, silent.length, seconds);
  const blocks = dropContentsList(found, of);
  const words = collectWords(blocks);
  const collector = collectPassages();
  for (const block of blocks) collector.add(toPassage(block, words));
  const { passages, gaps } = collector.finish();
  if (passages.length === 0) return refuseSilent(of, silent.length, seconds);
  const isShort = isCut && !gaps.some((gap) => gap.kind === 'cut-short');
  return {
    kind: 'ok',
    content: {
      format: 'pdf',
      pages: of,
      passages,
      gaps: [
        ...gapOfPages('no-text', silent, of),
        ...gapOfPages('broken-pages', broken, of),
        ...missingMaps.map((name) => ({ kind: 'damaged-part', name }) as const),
        ...gaps,
        ...(isShort ? [{ kind: 'cut-short', passages: passages.length } as const] : []),
      ],
    },
  };
}

/** Nothing to read: pictures of pages, or pages that took too long, unless there was not even a page. */
function refuseSilent(of: number, silent: number, seconds: number | null): ReadOutcome {
  if (seconds !== null) return refuse({ code: 'timeout', seconds });
  if (silent > 0) return refuse({ code: 'only-pictures', pages: of });
  return refuse({ code: 'damaged', format: 'pdf', detail: 'no page can be read' });
}

function gapOfPages(
  kind: 'no-text' | 'broken-pages',
  pages: readonly number[],
  of: number,
): readonly ReadingGap[] {
  return pages.length > 0 ? [{ kind, pages, of }] : [];
}
