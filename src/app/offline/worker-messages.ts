import type { OfflineFile } from './offline-file.ts';

/** What a page asks a service worker. Each question has one answer. */
export type Question =
  /** Which files belong to your version, and where are they kept? */
  | { readonly kind: 'list' }
  /** You wait; take over now, if no other page of the app is open. */
  | { readonly kind: 'take-over' }
  /** Throw away what only older versions need; `script` is the one that this page began with. */
  | { readonly kind: 'tidy'; readonly script: string };

export type FileList = {
  readonly kind: 'list';
  readonly scope: string;
  readonly files: readonly OfflineFile[];
};

export type Answer =
  | FileList
  | { readonly kind: 'taking-over' }
  | { readonly kind: 'others-open' }
  | { readonly kind: 'tidied'; readonly count: number };
