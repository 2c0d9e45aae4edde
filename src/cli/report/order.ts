import type { MessageKey } from '../../i18n/translate.ts';
import { calendarDay, isCalendarDay } from '../../lib/calendar-day.ts';
import { CUTS, type Cut } from '../../publish/gap-report/cuts.ts';
import { FORMATS, type Format } from '../../publish/make-document.ts';
import type { Paper } from '../../publish/pdf/layout/page-size.ts';
import type { Complaints } from '../read-file.ts';

/** What is the same for every report of one command. */
export type ReportOrder = {
  readonly out: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly formats: readonly Format[];
  readonly cut: Cut;
  readonly paper: Paper;
};

/** As typed; what is missing has a usual value. */
export type ReportOptions = {
  readonly out: string;
  readonly date?: string | undefined;
  readonly format?: string | undefined;
  readonly cut?: string | undefined;
  readonly paper?: string | undefined;
};

const PAPERS = ['a4', 'letter'] as const satisfies readonly Paper[];

/**
 * The order that was typed; undefined when it is not understood, with a complaint for each option that is wrong and what
 * is allowed there.
 */
export function readOrder(
  options: ReportOptions,
  { say, complain }: Complaints,
): ReportOrder | undefined {
  const date = options.date ?? calendarDay(new Date().toISOString());
  const isDate = isCalendarDay(date);
  if (!isDate) complain(say('cli.bad-date', { found: date }));
  const choose = <T extends string>(key: MessageKey, found: string, allowed: readonly T[]) => {
    const chosen = allowed.find((word) => word === found);
    if (!chosen) complain(say(key, { found, allowed: allowed.join(', ') }));
    return chosen;
  };
  const words = (options.format ?? 'pdf').split(',').map((word) => word.trim());
  const formats = words.map((word) => choose('cli.bad-format', word, FORMATS));
  const cut = choose('cli.bad-cut', options.cut ?? 'full', CUTS);
  const paper = choose('cli.bad-paper', options.paper ?? 'a4', PAPERS);
  if (!isDate || formats.includes(undefined) || !cut || !paper) return undefined;
  // In the order of the list, each once, whatever was typed.
  return {
    out: options.out,
    date,
    formats: FORMATS.filter((one) => formats.includes(one)),
    cut,
    paper,
  };
}
