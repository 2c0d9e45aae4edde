import { createHash } from 'node:crypto';
import { readFontFile } from '../src/cli/font-files-node.ts';
import { readEnglish } from '../src/cli/console.ts';
import { mainAssessor, type Assessment } from '../src/domain/assessment/assessment.ts';
import { assess } from '../src/domain/findings/assess.ts';
import type { Rubric } from '../src/domain/rubric/rubric.ts';
import { composeDocument, CUTS, type Cut } from '../src/publish/gap-report/cuts.ts';
import { FORMATS, makeDocument, type Format } from '../src/publish/make-document.ts';
import { loadFacesFor } from '../src/publish/pdf/choose-fonts.ts';
import type { LaidOutDocument, LaidOutPage } from '../src/publish/pdf/layout/items.ts';
import { layOutDocument } from '../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage } from '../src/publish/pdf/layout/page-size.ts';
import { mapTexts } from '../src/publish/pdf/text/map-texts.ts';
import { createTypesetter } from '../src/publish/pdf/text/typesetter.ts';
import { buildReport } from '../src/report/build-report.ts';
import type { Report } from '../src/report/report.ts';

const DATE = '2026-11-22';
/** PDF and Word come in every cut; the others always hold the whole assessment. */
const CUT_FORMATS: readonly Format[] = ['pdf', 'docx'];

/**
 * What the reports on an assessment are held to, short enough to read line by line when it changes: pages and
 * fingerprint of each file, the headings of the full report with their pages, and the annex as it is printed.
 */
export async function describeReports(rubric: Rubric, assessment: Assessment): Promise<string> {
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  const report = buildReport(rubric, assessment, result, DATE);
  const full = await layOut(report, rubric, 'full');
  const annex = await layOut(report, rubric, 'annex');
  return [
    '# Files: cut, format, pages, SHA-256',
    ...(await listFiles(report, rubric)),
    '',
    '# Headings of the full report',
    ...full.bookmarks.map(({ level, title, page }) => `${'  '.repeat(level - 1)}${title}, ${page}`),
    '',
    '# The annex',
    ...annex.pages.flatMap((page, index) => [`-- page ${index + 1}`, ...listLines(page)]),
    '',
  ].join('\n');
}

async function listFiles(report: Report, rubric: Rubric): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const format of FORMATS) {
    for (const cut of CUT_FORMATS.includes(format) ? CUTS : (['full'] as const)) {
      const order = { report, rubric, language: readEnglish(), format, cut, paper: 'a4' } as const;
      const { bytes, pages } = await makeDocument({ ...order, fonts: readFontFile });
      const hash = createHash('sha256').update(bytes).digest('hex');
      lines.push(`${cut} ${format} ${pages ?? '-'} ${hash}`);
    }
  }
  return lines;
}

async function layOut(report: Report, rubric: Rubric, cut: Cut): Promise<LaidOutDocument> {
  const { blocks, info } = composeDocument(report, rubric, readEnglish(), cut, 'a4');
  const typesetter = createTypesetter(await loadFacesFor(blocks, info, readFontFile), info);
  const printable = mapTexts(blocks, typesetter.makePrintable);
  return layOutDocument(printable, info, measurePage('a4'), typesetter.measure);
}

/** The words of each line, from top to bottom. */
function listLines({ items }: LaidOutPage): readonly string[] {
  const lines = new Map<number, string>();
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const y = Math.round(item.y);
    lines.set(y, `${lines.get(y) ?? ''}${item.text}`);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([, text]) => text.replace(/\s+/gu, ' ').trim());
}
