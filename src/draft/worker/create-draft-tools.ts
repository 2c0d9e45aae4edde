import type { DraftTools } from '../draft-tools.ts';
import { createEvidenceFinder } from './create-evidence-finder.ts';
import { createSourceReader } from './create-source-reader.ts';
import type { EvidenceWorker, Places, ReadingWorker } from './orders.ts';

/** Tools that work in these places. */
export function createDraftTools(places: {
  readonly reading: Places<ReadingWorker>;
  readonly evidence: Places<EvidenceWorker>;
}): DraftTools {
  return {
    read: createSourceReader(places.reading),
    findEvidence: createEvidenceFinder(places.evidence),
  };
}
