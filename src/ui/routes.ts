/** Where a person can be. Addresses live behind # so that the app works from any folder and from a file. */
export const STEPS = ['programme', 'questions', 'results', 'plan', 'report'] as const;
export type Step = (typeof STEPS)[number];

export const HOME = '/';
export const ABOUT = '/about';

/** Address of a step of an assessment; with a dimension, of that question or finding. */
export function pathTo(assessmentId: string, step: Step, dimensionId?: string): string {
  const path = `/assessment/${encodeURIComponent(assessmentId)}/${step}`;
  return dimensionId ? `${path}/${encodeURIComponent(dimensionId)}` : path;
}

/** Pattern of all addresses of an assessment. */
export const ASSESSMENT_PATTERN = '/assessment/:id/:step/:dimension?';
