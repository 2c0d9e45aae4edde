import { forgetReminderDays } from './components/keeping/reminder-days.ts';
import { forgetPaste } from './draft/kept-paste.ts';
import { keepDraftInFile } from './files/draft-in-file.ts';

/**
 * Forgets what the browser keeps beside the database of assessments that are removed for good: a pasted text, whether
 * the draft goes into the file, and when a copy was last spoken of.
 */
export function forgetKept(ids: readonly string[]): void {
  for (const id of ids) {
    forgetPaste(id);
    keepDraftInFile(id, false);
  }
  forgetReminderDays(ids);
}
