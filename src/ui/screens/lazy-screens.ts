import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const loaders = {
  home: () => import('./home-screen.tsx'),
  programme: () => import('./programme-screen.tsx'),
  draft: () => import('./draft-screen.tsx'),
  questions: () => import('./questions-screen.tsx'),
  results: () => import('./results-screen.tsx'),
  plan: () => import('./plan-screen.tsx'),
  report: () => import('./report-screen.tsx'),
  history: () => import('./history-screen.tsx'),
  about: () => import('./about-screen.tsx'),
};

type Modules = { [Name in ScreenName]: Awaited<ReturnType<(typeof loaders)[Name]>> };
export type ScreenName = keyof typeof loaders;

const here: Partial<Modules> = {};

/** Fetches a screen, so that it is drawn at once when it is wanted. Rejects when it cannot be fetched. */
export async function bringIn<Name extends ScreenName>(name: Name): Promise<Modules[Name]> {
  const module = (await loaders[name]()) as Modules[Name];
  here[name] = module;
  return module;
}

/**
 * Each screen is its own file: the first visit loads the one it comes to and no other. One that is here already is given
 * at once and not by a promise, for which React would first show that something is loading.
 */
function defer<Name extends ScreenName, Props>(
  name: Name,
  pick: (module: Modules[Name]) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => {
    const module = here[name] as Modules[Name] | undefined;
    if (!module) return bringIn(name).then((fetched) => ({ default: pick(fetched) }));
    const atOnce: Pick<Promise<Loaded<Props>>, never> & { then: unknown } = {
      then: (take: (loaded: Loaded<Props>) => void) => take({ default: pick(module) }),
    };
    return atOnce as Promise<Loaded<Props>>;
  });
}

type Loaded<Props> = { readonly default: ComponentType<Props> };

export const HomeScreen = defer('home', (module) => module.HomeScreen);
export const ProgrammeScreen = defer('programme', (module) => module.ProgrammeScreen);
export const DraftScreen = defer('draft', (module) => module.DraftScreen);
export const QuestionsScreen = defer('questions', (module) => module.QuestionsScreen);
export const ResultsScreen = defer('results', (module) => module.ResultsScreen);
export const PlanScreen = defer('plan', (module) => module.PlanScreen);
export const ReportScreen = defer('report', (module) => module.ReportScreen);
export const HistoryScreen = defer('history', (module) => module.HistoryScreen);
export const AboutScreen = defer('about', (module) => module.AboutScreen);

/** Where almost everybody goes from the first screen. */
const NEXT: readonly ScreenName[] = ['programme', 'questions'];

/** Brings in the screens that come next while nobody waits, so that they are drawn at once. Failing is no harm. */
export function preloadNextScreens(): void {
  for (const name of NEXT) bringIn(name).catch(() => undefined);
}

/** The same for all screens, so that going on needs no network. */
export function preloadScreens(): void {
  for (const name of Object.keys(loaders) as ScreenName[]) bringIn(name).catch(() => undefined);
}
