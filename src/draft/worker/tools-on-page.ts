import type { DraftTools } from '../draft-tools.ts';
import { createDraftTools } from './create-draft-tools.ts';
import { openEvidenceOnPage, openReadingOnPage } from './open-on-page.ts';

/** Does all on the page itself. */
export const toolsOnPage: DraftTools = createDraftTools({
  reading: { inWorker: openReadingOnPage, onPage: openReadingOnPage },
  evidence: { inWorker: openEvidenceOnPage, onPage: openEvidenceOnPage },
});
