import { lazy } from 'react';

const loaders = {
  programme: () => import('./programme-screen.tsx'),
  draft: () => import('./draft-screen.tsx'),
  questions: () => import('./questions-screen.tsx'),
  results: () => import('./results-screen.tsx'),
  plan: () => import('./plan-screen.tsx'),
  report: () => import('./report-screen.tsx'),
  about: () => import('./about-screen.tsx'),
};

/** Each screen is its own file: the first visit loads the library and nothing else. */
export const ProgrammeScreen = lazy(async () => ({
  default: (await loaders.programme()).ProgrammeScreen,
}));
export const DraftScreen = lazy(async () => ({ default: (await loaders.draft()).DraftScreen }));
export const QuestionsScreen = lazy(async () => ({
  default: (await loaders.questions()).QuestionsScreen,
}));
export const ResultsScreen = lazy(async () => ({
  default: (await loaders.results()).ResultsScreen,
}));
export const PlanScreen = lazy(async () => ({ default: (await loaders.plan()).PlanScreen }));
export const ReportScreen = lazy(async () => ({ default: (await loaders.report()).ReportScreen }));
export const AboutScreen = lazy(async () => ({ default: (await loaders.about()).AboutScreen }));

/** Brings the other screens in while nobody waits, so that going on needs no network. Failing is no harm. */
export function preloadScreens(): void {
  for (const load of Object.values(loaders)) load().catch(() => undefined);
}
