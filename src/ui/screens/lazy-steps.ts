import { deferScreen } from './defer-screen.ts';

/** What stands inside an assessment: its steps, and what was written before. */
export const steps = {
  programme: deferScreen(async () => (await import('./programme-screen.tsx')).ProgrammeScreen),
  draft: deferScreen(async () => (await import('./draft-screen.tsx')).DraftScreen),
  questions: deferScreen(async () => (await import('./questions-screen.tsx')).QuestionsScreen),
  results: deferScreen(async () => (await import('./results-screen.tsx')).ResultsScreen),
  plan: deferScreen(async () => (await import('./plan-screen.tsx')).PlanScreen),
  report: deferScreen(async () => (await import('./report-screen.tsx')).ReportScreen),
  history: deferScreen(async () => (await import('./history-screen.tsx')).HistoryScreen),
};

export const ProgrammeScreen = steps.programme.Screen;
export const DraftScreen = steps.draft.Screen;
export const QuestionsScreen = steps.questions.Screen;
export const ResultsScreen = steps.results.Screen;
export const PlanScreen = steps.plan.Screen;
export const ReportScreen = steps.report.Screen;
export const HistoryScreen = steps.history.Screen;
