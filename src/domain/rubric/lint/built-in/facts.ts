import type { Harm } from '../../rubric.ts';

/** One of the nine sections as its source prints it. */
export type SectionFact = {
  readonly id: string;
  readonly part: string;
  /** Number of the lesson whose table it is. */
  readonly lesson: number;
  /** Heading of the table in the source. */
  readonly table: string;
  readonly rows: number;
};

/** The three tables of the source: lesson 15 (recruitment), 24 (origin), 58 (destination). */
export const SECTIONS: readonly SectionFact[] = [
  { id: 'AS', part: 'recruitment', lesson: 15, table: 'Assessments', rows: 4 },
  { id: 'PP', part: 'recruitment', lesson: 15, table: 'Programme practices', rows: 4 },
  { id: 'RG', part: 'recruitment', lesson: 15, table: 'Regulation', rows: 5 },
  {
    id: 'PD',
    part: 'origin',
    lesson: 24,
    table: 'Pre-departure training and skilling programmes',
    rows: 12,
  },
  {
    id: 'VO',
    part: 'origin',
    lesson: 24,
    table: 'Village or neighbourhood level outreach to women regarding migration',
    rows: 12,
  },
  { id: 'WK', part: 'destination', lesson: 58, table: 'Outreach to workers', rows: 4 },
  { id: 'EM', part: 'destination', lesson: 58, table: 'Outreach to employers', rows: 2 },
  { id: 'PA', part: 'destination', lesson: 58, table: 'Policy advocacy', rows: 5 },
  { id: 'RS', part: 'destination', lesson: 58, table: 'Research', rows: 3 },
];

/** Our tensions by severity. */
export const TENSIONS = { critical: 8, major: 24, minor: 10 } as const;

/**
 * The twenty dimensions with a harm grade. Stated: the source says that the practice harms. Conditional: that it
 * can. Inferred: we conclude it from a lesson.
 */
export const HARM_GRADES: Readonly<Record<Harm['grade'], readonly string[]>> = {
  stated: ['VO4', 'VO3', 'RG2'],
  conditional: ['AS4', 'PP4', 'PP1', 'PP3', 'WK4', 'PD8', 'VO6', 'RG5', 'PA1'],
  inferred: ['PD7', 'PD2', 'AS3', 'RG1', 'WK3', 'WK2', 'VO12', 'VO9'],
};

/** Dimensions whose source row joins several things: the weakest part decides (M3). */
export const WEAKEST_PART = ['PD6', 'PD7', 'VO9', 'RG1', 'RG5', 'PA1', 'RS1', 'RS2'] as const;
