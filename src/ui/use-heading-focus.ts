import { useEffect, useRef, type RefObject } from 'react';
import type { AppStore } from '../state/app-store.ts';
import { useAppContext } from './app-context.tsx';
import { takeReturnPlace } from './scroll-memory.ts';

/** Apps that have shown a screen: the first one of a visit leaves the focus at the top of the page. */
const shown = new WeakSet<AppStore>();

/**
 * Give the ref to the h1 of a screen: the focus moves there when a person comes from another screen, and the page
 * takes its title from it. Going back leads to the place where the person was.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const { store, language } = useAppContext();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const place = takeReturnPlace();
    if (shown.has(store)) heading.current?.focus({ preventScroll: place !== undefined });
    if (place !== undefined) scrollTo(0, place);
    shown.add(store);
  }, [store]);
  useEffect(() => {
    const screen = heading.current?.textContent ?? '';
    document.title = language.translate('app.page-title', { screen });
  });
  return heading;
}
