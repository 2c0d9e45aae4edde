import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainAssessor } from '../../domain/assessment/assessment.ts';
import { assess } from '../../domain/findings/assess.ts';
import { calendarDay, isCalendarDay } from '../../lib/calendar-day.ts';
import { makeDocument } from '../../publish/make-document.ts';
import type { Paper } from '../../publish/pdf/layout/page-size.ts';
import { buildReport } from '../../report/build-report.ts';
import { suggestFileName } from '../../storage/suggest-file-name.ts';
import type { Console } from '../console.ts';
import { readFontFile } from '../font-files-node.ts';
import { readPair } from '../read-file.ts';

type Options = {
  readonly out: string;
  readonly date?: string | undefined;
  readonly paper?: string | undefined;
  readonly rubric?: string | undefined;
};

/** Writes the gap report of a file as PDF into a folder and prints where. Gives the exit code. */
export async function makeReport(
  path: string,
  options: Options,
  console: Console,
): Promise<number> {
  const { say, print, complain, language } = console;
  const date = options.date ?? calendarDay(new Date().toISOString());
  const paper = options.paper ?? 'a4';
  if (!isCalendarDay(date)) return refuse(complain, say('cli.bad-date', { found: date }));
  if (!isPaper(paper)) return refuse(complain, say('cli.bad-paper', { found: paper }));
  const pair = readPair(path, options.rubric, console);
  if (!pair) return 1;
  const { assessment, rubric } = pair;
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  const report = buildReport(rubric, assessment, result, date);
  const made = await makeDocument({ report, rubric, language, paper, fonts: readFontFile });
  const target = join(options.out, suggestFileName(assessment.profile.title, date, '.pdf'));
  try {
    mkdirSync(options.out, { recursive: true });
    writeFileSync(target, made.bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    complain(say('cli.cannot-write', { path: target, reason }));
    return 1;
  }
  print(say('cli.written', { path: target, pages: made.pages }));
  if (made.unprintable.length > 0) {
    complain(say('cli.unprintable', { characters: made.unprintable.join(' ') }));
  }
  return 0;
}

function isPaper(text: string): text is Paper {
  return text === 'a4' || text === 'letter';
}

function refuse(complain: Console['complain'], text: string): number {
  complain(text);
  return 2;
}
