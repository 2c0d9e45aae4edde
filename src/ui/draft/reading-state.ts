import type { ReadRefusal } from '../../domain/draft/refusal.ts';
import type { ReadProgress } from '../../draft/read/read-draft.ts';

/** A file that is being read, waits for its turn, or was not read. */
export type Reading = {
  readonly key: string;
  readonly assessmentId: string;
  readonly name: string;
  /** Id of the document it takes the place of. */
  readonly replaces: string | null;
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'reading'; readonly progress: ReadProgress | null }
    | { readonly kind: 'refused'; readonly refusal: ReadRefusal }
    /** The same bytes are in the draft already. */
    | { readonly kind: 'known'; readonly as: string }
    | { readonly kind: 'failed' }
    /** A part of the app that reads has not come over the line. */
    | { readonly kind: 'not-loaded' }
    /** It was read after its assessment had been left, and could not be put there. */
    | { readonly kind: 'not-stored' };
};

/** True of a reading that ended without a document when the same file is given again. */
export function isPast(before: Reading, again: Reading): boolean {
  const isSame = before.assessmentId === again.assessmentId && before.name === again.name;
  return isSame && !isRunning(before);
}

/** True while a file is being read or waits for its turn. */
export function isRunning({ state }: Reading): boolean {
  return state.kind === 'waiting' || state.kind === 'reading';
}
