import type { StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import type { AppState } from './app-state.ts';
import { createCompletion } from './complete-rubric.ts';
import type { LoadedRubric, FirstRubric } from './selectors.ts';

/** The rubrics of this device. */
export type RubricsHere = {
  /** The built-in one; a brief one at first, where the page has no more yet. Only the worked example is opened with that. */
  readonly readBuiltIn: () => LoadedRubric;
  /** Resolves when all the words of the built-in rubric are here; goes on trying until then. */
  readonly complete: () => Promise<void>;
  /** The rubric an assessment was made with, where it is here. */
  readonly find: (made: Assessment['rubric']) => Promise<LoadedRubric | undefined>;
  /** The latest one that is a later version of this one, where there is any. */
  readonly findLater: (made: Assessment['rubric']) => Promise<LoadedRubric | undefined>;
  /** Keeps the words of the built-in one in the store: they are wanted when the next version comes. Rejects when it cannot. */
  readonly keepBuiltIn: () => Promise<void>;
  /** Assessments that a person works on with the version they were made with, until the app is left. */
  readonly held: Set<string>;
};

type Options = {
  readonly first: FirstRubric;
  readonly store: StoreApi<AppState>;
  readonly storage: AssessmentStorage;
};

/** Begins with the rubric that the page has, and puts the whole one in its place when that comes. */
export function createRubricsHere({ first, store, storage }: Options): RubricsHere {
  let builtIn: LoadedRubric = first;
  let isKept = false;
  return {
    readBuiltIn: () => builtIn,
    complete: createCompletion(first, (whole) => {
      const brief = builtIn;
      builtIn = whole;
      const { rubric } = store.getState();
      store.setState({ builtIn, rubric: rubric === brief ? whole : rubric, isBrief: false });
    }),
    find: async ({ hash }) => (hash === builtIn.hash ? builtIn : storage.findRubric(hash)),
    async findLater(made) {
      const { findLater } = await import('./decide-opening.ts');
      return findLater(made, await storage.listRubrics());
    },
    async keepBuiltIn() {
      if (isKept) return;
      isKept = true;
      if (!(await storage.findRubric(builtIn.hash))) await storage.keepRubric(builtIn);
    },
    held: new Set(),
  };
}
