import type { DraftDocument, DraftFormat } from '../../domain/draft/draft.ts';

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

/**
 * Why a file was not read.
 * `empty`: no bytes, or no text at all; `only-pictures`: pages, but none with text (scanned); `too-large`: more bytes
 * than `limit`; `unknown-format`: neither its content nor its name is one of ours, `found` names it where known
 * (`picture`, `old-word`, `sheet`, `slides`, `archive`, `rtf`, `html`, `assessment`, `binary`); `protected`: wants a
 * password; `damaged`: cannot be taken apart, `detail` for a report of the fault; `unsafe`: built to overload a reader
 * (unpacks to far more than it is, declares its own entities, is nested too deep, holds too many parts); `timeout`:
 * not done within `seconds`.
 */
export type ReadRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'only-pictures'; readonly pages: number }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unknown-format'; readonly found: string }
  | { readonly code: 'protected'; readonly format: DraftFormat }
  | { readonly code: 'damaged'; readonly format: DraftFormat; readonly detail: string }
  | {
      readonly code: 'unsafe';
      readonly reason: 'unpacks-too-large' | 'too-many-parts' | 'entities' | 'too-deep';
    }
  | { readonly code: 'timeout'; readonly seconds: number };

export type ReadOutcome =
  | { readonly kind: 'ok'; readonly content: ReadContent }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal };

/** Reads one format. Never throws for what a file holds: that is a refusal or a gap. */
export type FormatReader = (
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
) => Promise<ReadOutcome>;
