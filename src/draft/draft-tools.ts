import type { DraftDocument } from '../domain/draft/draft.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { FoundEvidence } from './evidence/evidence.ts';
import type { DraftSource, ReadOutcome, ReadProgress } from './read/read-draft.ts';

/**
 * What a screen asks about a draft. A browser answers from workers, which it starts when the first draft is opened and
 * ends when a reading takes too long; a test answers on the spot. Rejects only with the signal's reason, or when the
 * tools themselves cannot be loaded.
 */
export type DraftTools = {
  /** Reads a file or a pasted text; `fingerprint` is the SHA-256 of its bytes in hexadecimal. */
  readonly read: (request: {
    readonly source: DraftSource;
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: ReadProgress) => void;
  }) => Promise<ReadOutcome & { readonly fingerprint: string }>;
  /** Finds passages for every dimension of the rubric, and the draft's text flags. */
  readonly findEvidence: (request: {
    readonly rubric: Rubric;
    readonly documents: readonly DraftDocument[];
    readonly signal?: AbortSignal;
  }) => Promise<FoundEvidence>;
};
