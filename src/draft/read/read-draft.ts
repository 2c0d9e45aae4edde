import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { ReadRefusal } from '../../domain/draft/refusal.ts';

export type { ReadRefusal };

/** A file to read, or a text that was pasted. */
export type DraftSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly name: string; readonly text: string };

/** What a reader finds: everything of a document but what the caller gives it (id, name, moment, fingerprint). */
export type ReadContent = Pick<DraftDocument, 'format' | 'pages' | 'passages' | 'gaps'>;

/** How far a reader is: pages, or thousands of characters; `of` is the whole. */
export type ReadProgress = {
  readonly unit: 'page' | 'part';
  readonly done: number;
  readonly of: number;
};

export type ReadOutcome =
  | { readonly kind: 'ok'; readonly content: ReadContent }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal };

/** Reads one format. Never throws for what a file holds: that is a refusal or a gap. */
export type FormatReader = (
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
) => Promise<ReadOutcome>;
