import type { Answer, Assessment } from '../../../domain/assessment/assessment.ts';

/** Answers that may be in no file before a person hears of it. */
const ENOUGH_ANSWERS = 10;
/** Or so much work, from the first change that is in no file to the last, in milliseconds. */
const ENOUGH_WORK = 30 * 60_000;

/**
 * Whether so much work is in no file that a copy is worth a word. `lastFileAt` is the moment of the last copy, null for
 * none. Moments that are no moments count as older than any file.
 */
export function isCopyDue(
  { answers, agreed, actions }: Assessment,
  lastFileAt: string | null,
): boolean {
  const last = lastFileAt === null ? 0 : readMoment(lastFileAt);
  const fresh = <T extends { readonly updatedAt: string }>(items: readonly T[]) =>
    items.filter(({ updatedAt }) => readMoment(updatedAt) > last);
  if (fresh(answers).filter(saysSomething).length >= ENOUGH_ANSWERS) return true;
  const moments = fresh([...answers, ...agreed, ...actions]).map(({ updatedAt }) =>
    readMoment(updatedAt),
  );
  return moments.length > 0 && Math.max(...moments) - Math.min(...moments) >= ENOUGH_WORK;
}

function saysSomething({ position, note, passages }: Answer): boolean {
  return position !== null || note !== '' || passages.length > 0;
}

function readMoment(moment: string): number {
  return Date.parse(moment) || 0;
}
