import { assertNever } from '../../lib/assert-never.ts';
import type {
  FilesState,
  Size,
  Stopped,
  Unavailable,
} from '../../ui/components/offline/offline.ts';

/** What happens to the files of the app on this device. */
export type FilesEvent =
  | { readonly kind: 'unavailable'; readonly why: Unavailable }
  /** Somebody looked: the shell is kept, and so much of the rest is missing. */
  | { readonly kind: 'counted'; readonly missing: Size }
  | { readonly kind: 'started' }
  /** So much of what was missing at the start has arrived, packed. */
  | { readonly kind: 'arrived'; readonly packed: number }
  | { readonly kind: 'stopped'; readonly why: Stopped | null; readonly missing: Size };

/** The state after an event. Pure. An event that cannot be true in a state changes nothing. */
export function nextFiles(state: FilesState, event: FilesEvent): FilesState {
  switch (event.kind) {
    case 'unavailable':
      return { kind: 'unavailable', why: event.why };
    case 'counted':
      return count(state, event.missing);
    case 'started':
      if (state.kind !== 'partial') return state;
      return { kind: 'fetching', missing: state.missing, share: 0 };
    case 'arrived':
      return state.kind === 'fetching' ? moveOn(state, event.packed) : state;
    case 'stopped':
      if (event.missing.packed === 0) return { kind: 'complete' };
      return { kind: 'partial', missing: event.missing, stopped: event.why };
    default:
      return assertNever(event);
  }
}

/** While files arrive, others may be counted; what is shown goes on from where it was. */
function count(state: FilesState, missing: Size): FilesState {
  if (missing.packed === 0) return { kind: 'complete' };
  if (state.kind === 'fetching') return state;
  return { kind: 'partial', missing, stopped: state.kind === 'partial' ? state.stopped : null };
}

/** A bar that goes back would be a lie about what has arrived. */
function moveOn(state: Extract<FilesState, { kind: 'fetching' }>, packed: number): FilesState {
  const share = Math.min(1, packed / state.missing.packed);
  return { ...state, share: Math.max(state.share, share) };
}
