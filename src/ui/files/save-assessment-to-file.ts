import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { calendarDay } from '../../lib/calendar-day.ts';
import { downloadFile } from './download-file.ts';

export type SavedToFile =
  { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'failed' };

const JSON_TYPE = 'application/json';

/**
 * Writes an assessment, with the documents of its draft when they are given, reads it again, and only then hands it to
 * the browser as a file.
 */
export async function saveAssessmentToFile(
  assessment: Assessment,
  savedAt: string,
  documents: readonly DraftDocument[] = [],
): Promise<SavedToFile> {
  const [{ writeAssessmentFile }, { ASSESSMENT_ENDING, suggestFileName }] = await Promise.all([
    import('../../storage/assessment-file.ts'),
    import('../../storage/suggest-file-name.ts'),
  ]);
  const written = writeAssessmentFile(assessment, savedAt, documents);
  if (written.kind === 'failed') return { kind: 'failed' };
  const name = suggestFileName(assessment.profile.title, calendarDay(savedAt), ASSESSMENT_ENDING);
  downloadFile(name, new Blob([written.text], { type: JSON_TYPE }));
  return { kind: 'saved', name };
}
