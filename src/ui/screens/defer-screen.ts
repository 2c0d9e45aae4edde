import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export type DeferredScreen<Props> = {
  readonly Screen: LazyExoticComponent<ComponentType<Props>>;
  /** Fetches the screen, so that it is drawn at once when it is wanted. Rejects when it cannot be fetched. */
  readonly bringIn: () => Promise<unknown>;
};

type Loaded<Props> = { readonly default: ComponentType<Props> };

/**
 * A screen in a file of its own. One that is here already is given at once and not by a promise, for which React would
 * first show that something is loading.
 */
export function deferScreen<Props>(
  load: () => Promise<ComponentType<Props>>,
): DeferredScreen<Props> {
  let here: Loaded<Props> | undefined;
  const bringIn = async () => (here = { default: await load() });
  const Screen = lazy(() => {
    const loaded = here;
    if (!loaded) return bringIn();
    const atOnce: Pick<Promise<Loaded<Props>>, never> & { then: unknown } = {
      then: (take: (screen: Loaded<Props>) => void) => take(loaded),
    };
    return atOnce as Promise<Loaded<Props>>;
  });
  return { Screen, bringIn };
}
