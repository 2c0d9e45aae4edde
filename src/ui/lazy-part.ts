import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { insist } from '../lib/insist.ts';

/** A part of a screen that comes when it is first shown, and is asked for until it is here. */
export function lazyPart<Props>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await insist(fetchPart) }));
}
