import type { DraftTools } from '../draft-tools.ts';
import { createDraftTools } from './create-draft-tools.ts';
import { openEvidenceOnPage, openReadingOnPage } from './open-on-page.ts';
import { openEvidenceWorker, openReadingWorker } from './open-workers.ts';

/** Reads drafts and finds evidence in the browser: in workers, or on the page where there are none. */
export const toolsInBrowser: DraftTools = createDraftTools({
  reading: { inWorker: openReadingWorker, onPage: openReadingOnPage },
  evidence: { inWorker: openEvidenceWorker, onPage: openEvidenceOnPage },
});
