import { deferScreen } from './defer-screen.ts';
import { steps } from './lazy-steps.ts';

/** Each screen is its own file: the first visit loads the one it comes to and no other. */
const screens = {
  home: deferScreen(async () => (await import('./home-screen.tsx')).HomeScreen),
  about: deferScreen(async () => (await import('./about-screen.tsx')).AboutScreen),
  ...steps,
};
export type ScreenName = keyof typeof screens;

/** Stands around every step. */
const assessment = deferScreen(
  async () => (await import('./assessment-screen.tsx')).AssessmentScreen,
);

export const HomeScreen = screens.home.Screen;
export const AboutScreen = screens.about.Screen;
export const AssessmentScreen = assessment.Screen;

/**
 * Fetches a screen, and what stands around it, so that it is drawn at once when it is wanted. Rejects when it cannot be
 * fetched.
 */
export async function bringIn(name: ScreenName): Promise<void> {
  const frame = name in steps ? [assessment.bringIn()] : [];
  await Promise.all([screens[name].bringIn(), ...frame]);
}

/** Where almost everybody goes from the first screen. */
const NEXT: readonly ScreenName[] = ['programme', 'questions'];

/** Brings in the screens that come next while nobody waits, so that they are drawn at once. Failing is no harm. */
export function preloadNextScreens(): void {
  for (const name of NEXT) bringIn(name).catch(() => undefined);
}

/** The same for all screens, so that going on needs no network. */
export function preloadScreens(): void {
  for (const name of Object.keys(screens) as ScreenName[]) bringIn(name).catch(() => undefined);
}
