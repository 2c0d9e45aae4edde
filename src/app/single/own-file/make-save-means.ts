import { calendarDay } from '../../../lib/calendar-day.ts';
import { downloadFile } from '../../../ui/files/download-file.ts';
import { keepDraftInFile, wantsDraftInFile } from '../../../ui/files/draft-in-file.ts';
import type { FrameMeans } from '../../delivery.ts';
import { openKeptLinks } from './kept-links.ts';
import { pickFileToSave } from './pick-file.ts';
import type { SaveMeans } from './save-means.ts';

const JSON_TYPE = 'application/json';

/** What saving needs, as the browser gives it. */
export function makeSaveMeans({ store, storage, now }: FrameMeans): SaveMeans {
  return {
    app: store,
    now,
    listEntries: () => storage.list(),
    pickTarget: pickFileToSave,
    download: (name, text) => downloadFile(name, new Blob([text], { type: JSON_TYPE })),
    write: async ({ assessment, documents }, savedAt) => {
      const { writeAssessmentFile } = await import('../../../storage/assessment-file.ts');
      const written = writeAssessmentFile(assessment, savedAt, documents ?? []);
      return written.kind === 'ok' ? written.text : null;
    },
    suggestName: async ({ profile }, savedAt) => {
      const { ASSESSMENT_ENDING, suggestFileName } =
        await import('../../../storage/suggest-file-name.ts');
      return suggestFileName(profile.title, calendarDay(savedAt), ASSESSMENT_ENDING);
    },
    wish: { read: wantsDraftInFile, keep: keepDraftInFile },
    kept: openKeptLinks(),
  };
}
