import type { Cut } from '../../publish/gap-report/cuts.ts';
import type { Format } from '../../publish/make-document.ts';
import { suggestFileName } from '../../storage/suggest-file-name.ts';

/** What the files of one report are called by. */
export type ReportName = {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** 1, or from the second report of the same name on, its number. */
  readonly number: number;
};

/**
 * Gives each report of one command a name of its own, so that none writes over another. The same titles in the same
 * order give the same names.
 */
export function createNamer(date: string): (title: string) => ReportName {
  const seen = new Map<string, number>();
  return (title) => {
    // Many systems take A and a for the same name.
    const key = suggestFileName(title, date, '').toLowerCase();
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return { title, date, number };
  };
}

const WHOLE: ReadonlySet<Format> = new Set(['xlsx', 'csv', 'json']);

/** The file of one format. A cut is named, so that it does not write over the full report beside it. */
export function nameFile({ title, date, number }: ReportName, format: Format, cut: Cut): string {
  const kind = cut === 'full' || WHOLE.has(format) ? '' : cut;
  const ending = `${number === 1 ? '' : `-${number}`}.${format}`;
  return suggestFileName(title, date, ending, kind);
}
