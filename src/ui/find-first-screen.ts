import { STEPS } from './routes.ts';
import type { ScreenName } from './screens/lazy-screens.ts';

/** The screen that an address (what stands behind #) leads to; a wrong one leads home, as the app itself does. */
export function findFirstScreen(address: string): ScreenName {
  const [, first, , place] = address.split('/');
  if (first === 'about') return 'about';
  if (first !== 'assessment') return 'home';
  return place === 'history' ? place : (STEPS.find((step) => step === place) ?? 'programme');
}
