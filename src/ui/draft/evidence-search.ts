import { useCallback, useSyncExternalStore } from 'react';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { FoundEvidence } from '../../draft/evidence/evidence.ts';
import type { DraftTools } from '../../draft/draft-tools.ts';
import type { AppStore } from '../../state/app-store.ts';
import { useAppContext, useOpen, useRubric } from '../app-context.tsx';

/** What is known of the passages of a draft. */
export type Search =
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly found: FoundEvidence }
  | { readonly kind: 'failed' };

type Running = {
  readonly documents: readonly DraftDocument[];
  readonly rubric: Rubric;
  readonly controller: AbortController;
  search: Search;
};

type Searches = {
  running: Running | null;
  readonly listeners: Set<() => void>;
};

const known = new WeakMap<AppStore, Searches>();

function searchesOf(store: AppStore): Searches {
  const found = known.get(store) ?? { running: null, listeners: new Set() };
  known.set(store, found);
  return found;
}

const NO_DRAFT: Search = { kind: 'no-draft' };
const LOOKING: Search = { kind: 'looking' };

/**
 * The passages of the open draft for all dimensions, looked for once for each draft and kept in memory. The search
 * begins when the first part of a screen asks; another draft ends it.
 */
export function useEvidence(): { readonly search: Search; readonly again: () => void } {
  const { store, draftTools } = useAppContext();
  const rubric = useRubric();
  const documents = useOpen((open) => open.documents);
  const subscribe = useCallback(
    (listener: () => void) => {
      const searches = searchesOf(store);
      searches.listeners.add(listener);
      if (documents.length > 0) ensureSearch(searches, draftTools, rubric, documents);
      return () => searches.listeners.delete(listener);
    },
    [store, draftTools, rubric, documents],
  );
  const read = () => readSearch(searchesOf(store), rubric, documents);
  const again = () => {
    const searches = searchesOf(store);
    searches.running = null;
    ensureSearch(searches, draftTools, rubric, documents);
    tell(searches);
  };
  return { search: useSyncExternalStore(subscribe, read), again };
}

function readSearch(
  { running }: Searches,
  rubric: Rubric,
  documents: readonly DraftDocument[],
): Search {
  if (documents.length === 0) return NO_DRAFT;
  const isThis = running?.documents === documents && running.rubric === rubric;
  return isThis ? running.search : LOOKING;
}

function ensureSearch(
  searches: Searches,
  tools: DraftTools,
  rubric: Rubric,
  documents: readonly DraftDocument[],
): void {
  const before = searches.running;
  if (before?.documents === documents && before.rubric === rubric) return;
  before?.controller.abort();
  const controller = new AbortController();
  const running: Running = { documents, rubric, controller, search: LOOKING };
  searches.running = running;
  const end = (search: Search) => {
    if (searches.running !== running) return;
    running.search = search;
    tell(searches);
  };
  tools.findEvidence({ rubric, documents, signal: controller.signal }).then(
    (found) => end({ kind: 'found', found }),
    (error: unknown) => {
      if (controller.signal.aborted) return;
      // Whatever went wrong, the person can look again; the cause is for the one who looks into it.
      console.error(error);
      end({ kind: 'failed' });
    },
  );
}

function tell({ listeners }: Searches): void {
  for (const listener of listeners) listener();
}
