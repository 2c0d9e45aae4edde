import type { DraftFormat } from './draft.ts';

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
