import type { Translate } from '../../../i18n/translate.ts';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

/** A size in bytes as people read it: whole kilobytes below a megabyte, then megabytes with one decimal. */
export function saySize(translate: Translate, bytes: number): string {
  if (bytes < MEGABYTE)
    return translate('backup.size.kb', { number: Math.max(1, Math.round(bytes / KILOBYTE)) });
  return translate('backup.size.mb', { number: Math.round(bytes / (MEGABYTE / 10)) / 10 });
}
