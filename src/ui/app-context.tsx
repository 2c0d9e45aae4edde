import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Result } from '../domain/scoring/result.ts';
import type { DraftTools } from '../draft/draft-tools.ts';
import type { Language, Translate } from '../i18n/translate.ts';
import type { DocumentMaker } from '../publish/worker/plain-order.ts';
import type { AppActions, AppState, AppStore, OpenAssessment } from '../state/app-store.ts';
import { selectResult } from '../state/selectors.ts';
import { useAfterPaint } from './use-after-paint.ts';

export type AppContextValue = {
  readonly store: AppStore;
  readonly language: Language;
  /** The moment as ISO 8601 text; passed in so that tests choose it. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Makes reports; passed in because a browser does it in a worker and a test does not. */
  readonly makeDocument: DocumentMaker;
  /** Reads drafts and finds passages in them; passed in for the same reason. */
  readonly draftTools: DraftTools;
};

const AppContext = createContext<AppContextValue | null>(null);

export function AppProvider({ value, children }: { value: AppContextValue; children: ReactNode }) {
  return <AppContext value={value}>{children}</AppContext>;
}

const RubricContext = createContext<Rubric | null>(null);

/** Gives the rubric in use to what stands below: dozens of texts of a question would each follow the store for it. */
export function RubricProvider({ children }: { children: ReactNode }) {
  return <RubricContext value={useApp(({ rubric }) => rubric.rubric)}>{children}</RubricContext>;
}

export function useAppContext(): AppContextValue {
  const value = use(AppContext);
  if (!value) throw new Error('useAppContext needs an AppProvider above it.');
  return value;
}

/** A part of the app's state; the component renders again only when that part changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppContext().store, select);
}

export function useActions(): AppActions {
  return useAppContext().store.actions;
}

export function useLanguage(): Language {
  return useAppContext().language;
}

export function useTranslate(): Translate {
  return useAppContext().language.translate;
}

/** The rubric in use. Use only below a `RubricProvider`. */
export function useRubric(): Rubric {
  const rubric = use(RubricContext);
  if (!rubric) throw new Error('useRubric needs a RubricProvider above it.');
  return rubric;
}

/** The rubric that comes with the app, whatever is open. */
export function useBuiltInRubric(): Rubric {
  return useApp(({ builtIn }) => builtIn.rubric);
}

/** A part of the open assessment. Use only below `AssessmentScreen`, which shows its children when one is open. */
export function useOpen<T>(select: (open: OpenAssessment) => T): T {
  return useApp(({ opening }) => {
    if (opening.kind !== 'open') throw new Error('useOpen needs an open assessment.');
    return select(opening.open);
  });
}

export function useAssessment(): Assessment {
  return useOpen(({ assessment }) => assessment);
}

const ResultContext = createContext<Result | null>(null);

/**
 * Works out the result of the open assessment for what stands below. It comes a frame after the answer that changed it:
 * what a person chose is painted first, and what follows from it next.
 */
export function ResultProvider({ children }: { children: ReactNode }) {
  const rubric = useRubric();
  const assessment = useAfterPaint(useAssessment());
  return <ResultContext value={selectResult(rubric, assessment)}>{children}</ResultContext>;
}

/** The result of the open assessment. Use only below a `ResultProvider`. */
export function useResult(): Result {
  const result = use(ResultContext);
  if (!result) throw new Error('useResult needs a ResultProvider above it.');
  return result;
}
