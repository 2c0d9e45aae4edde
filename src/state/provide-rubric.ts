import type { StoreApi } from 'zustand/vanilla';
import type { AppState, Surroundings } from './app-state.ts';
import { demandStored } from './demand-stored.ts';
import type { Openings } from './openings.ts';
import type { LoadedRubric } from './selectors.ts';

type Options = Pick<Surroundings, 'storage'> & {
  readonly store: StoreApi<AppState>;
  readonly openings: Pick<Openings, 'begin' | 'openAnew'>;
};

/**
 * Keeps a rubric, and opens the assessment that waits for it; another version of that rubric opens it as an upgrade.
 * Rejects when it cannot be stored.
 */
export async function provideRubric(
  { storage, store, openings }: Options,
  own: LoadedRubric,
): Promise<void> {
  demandStored(await storage.keepRubric(own));
  const { opening } = store.getState();
  if (opening.kind !== 'rubric-missing' && opening.kind !== 'rubric-newer') return;
  const { id, rubric } = opening;
  if (own.hash === rubric.hash) return openings.openAnew(id);
  const isLate = openings.begin(null);
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok' || isLate()) return;
  const { assessment } = loaded;
  store.setState({
    rubric: own,
    opening: { kind: 'upgrade', id, assessment, to: own, kept: null },
  });
}
