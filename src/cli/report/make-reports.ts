import { join } from 'node:path';
import { mainAssessor } from '../../domain/assessment/assessment.ts';
import { locateQuote } from '../../domain/draft/locate-quote.ts';
import { assess } from '../../domain/findings/assess.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Language } from '../../i18n/translate.ts';
import { makeDocument, type Format } from '../../publish/make-document.ts';
import { buildReport } from '../../report/build-report.ts';
import { placeQuotes } from '../../report/place-quotes.ts';
import type { Report } from '../../report/report.ts';
import { readFontFile } from '../font-files-node.ts';
import { readSaved } from '../read-file.ts';
import { sayReason } from '../say-reason.ts';
import { nameFile, type ReportName } from './name-reports.ts';
import type { ReportOrder } from './order.ts';
import { writeReport, type Refusal } from './write-report.ts';

/** One assessment to make files of. */
export type Job = { readonly path: string; readonly name: ReportName };

/** What came of a job. Plain data: it travels from one thread to another. */
export type Outcome = {
  readonly isMade: boolean;
  readonly printed: readonly string[];
  readonly complaints: readonly string[];
  /** A complaint about the folder or the disk, which every file after this one would meet too. */
  readonly halt?: string;
};

/** What stays the same from job to job. */
export type Workshop = {
  readonly order: ReportOrder;
  readonly rubric: Rubric;
  readonly language: Language;
};

type MadeFile =
  | { readonly kind: 'made'; readonly line: string; readonly unprintable: readonly string[] }
  | Refusal;

/**
 * Writes the files of one assessment, one after the other, and keeps nothing. A format that cannot be made does not stop
 * the others. Never rejects: what went wrong is in the outcome.
 */
export async function makeReports(job: Job, workshop: Workshop): Promise<Outcome> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const report = readReport(job.path, workshop, (text) => void complaints.push(text));
  if (!report) return { isMade: false, printed, complaints };
  const lost = new Set<string>();
  for (const format of workshop.order.formats) {
    const file = await makeFile(job, format, report, workshop);
    if (file.kind === 'halt') return { isMade: false, printed, complaints, halt: file.complaint };
    if (file.kind === 'failed') {
      complaints.push(file.complaint);
      continue;
    }
    printed.push(file.line);
    for (const character of file.unprintable) lost.add(character);
  }
  const isMade = printed.length === workshop.order.formats.length;
  if (lost.size > 0) complaints.push(sayLost(job.path, lost, workshop));
  return { isMade, printed, complaints };
}

function readReport(
  path: string,
  { order, rubric, language }: Workshop,
  complain: (text: string) => void,
): Report | undefined {
  const saved = readSaved(path, rubric, { say: language.translate, complain });
  if (!saved) return undefined;
  const { assessment, documents } = saved;
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  const report = buildReport(rubric, assessment, result, order.date);
  return placeQuotes(report, (quote) => locateQuote(quote, documents), documents);
}

async function makeFile(
  job: Job,
  format: Format,
  report: Report,
  { order, rubric, language }: Workshop,
): Promise<MadeFile> {
  const { translate: say } = language;
  const { cut, paper, out } = order;
  const path = join(out, nameFile(job.name, format, cut));
  try {
    const fonts = readFontFile;
    const made = await makeDocument({ report, rubric, language, format, cut, paper, fonts });
    const refusal = writeReport(path, made.bytes, say);
    if (refusal) return refusal;
    const { pages, unprintable } = made;
    const line = pages === null ? path : say('cli.written', { path, pages });
    return { kind: 'made', line, unprintable };
  } catch (error) {
    const reason = sayReason(say, error);
    return { kind: 'failed', complaint: say('cli.not-made', { path: job.path, format, reason }) };
  }
}

function sayLost(path: string, lost: ReadonlySet<string>, { language }: Workshop): string {
  return language.translate('cli.unprintable', { path, characters: [...lost].join(' ') });
}
