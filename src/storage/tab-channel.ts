import type { WrittenChange } from './tables.ts';

/** Records that were written, each with its new revision, and what was there before. */
export type NamedChanges = readonly (Pick<WrittenChange, 'key' | 'revision'> & {
  readonly before?: WrittenChange['before'];
})[];

/** What one tab tells the others. What stands there now is read from the store, so late news cannot be old news. */
export type Notice =
  | { readonly kind: 'changed'; readonly assessmentId: string; readonly changes: NamedChanges }
  | { readonly kind: 'library' }
  /** This assessment was removed for good, or came in under an id that was free. */
  | { readonly kind: 'anew'; readonly assessmentId: string }
  /** The documents of this assessment's draft are others now. */
  | { readonly kind: 'drafts'; readonly assessmentId: string };

export type TabChannel = {
  tell(notice: Notice): void;
  close(): void;
};

/** A line to the other tabs that have the same store open. Silent where the browser has none. */
export function openTabChannel(name: string, onNotice: (notice: Notice) => void): TabChannel {
  const channel = openChannel(`assumption-check/${name}/3`);
  if (!channel) return createSilentChannel();
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (isNotice(event.data)) onNotice(event.data);
  };
  return {
    tell(notice) {
      try {
        channel.postMessage(notice);
      } catch {
        // What was written is written; the other tab merges when it writes.
      }
    },
    close: () => channel.close(),
  };
}

/** The name of the channel carries the version of its messages, so a look at the kind is enough. */
function isNotice(data: unknown): data is Notice {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  return (
    data.kind === 'library' ||
    ((data.kind === 'drafts' || data.kind === 'anew') && 'assessmentId' in data) ||
    (data.kind === 'changed' && 'changes' in data && Array.isArray(data.changes))
  );
}

/** Undefined where there is none, or where the page may not have one. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** For a store that no other tab can see. */
export function createSilentChannel(): TabChannel {
  return { tell: () => undefined, close: () => undefined };
}
