import { assertNever } from '../../lib/assert-never.ts';
import type { Refusal, UpdateState } from '../../ui/components/offline/offline.ts';

/** What happens to a new version. */
export type UpdateEvent =
  /** It is on the device and waits. */
  | { readonly kind: 'waiting' }
  /** A person wants it now. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  /** It waits no more, and not because this page asked for it. */
  | { readonly kind: 'gone' };

/** The state after an event. Pure. Nothing but a person's wish leads to `using`. */
export function nextUpdate(state: UpdateState, event: UpdateEvent): UpdateState {
  switch (event.kind) {
    case 'waiting':
      return state.kind === 'none' ? { kind: 'ready' } : state;
    case 'asked':
      return state.kind === 'none' ? state : { kind: 'using' };
    case 'refused':
      return state.kind === 'using' ? { kind: 'refused', why: event.why } : state;
    case 'gone':
      return { kind: 'none' };
    default:
      return assertNever(event);
  }
}
