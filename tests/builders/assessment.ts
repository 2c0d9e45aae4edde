import type { Answer, Assessment, Position } from '../../src/domain/assessment/assessment.ts';
import { createAssessment } from '../../src/domain/assessment/edits.ts';

export const NOW = '2026-11-22T10:00:00.000Z';
export const ASSESSOR = 'assessor-1';

/** What a test writes for an answer: a level, silence, a reason, or a whole answer. */
export type Given =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 'not-stated'
  | 'unanswered'
  | { notApplicable: string }
  | (Partial<Answer> & { position: Position | null });

/** Answers that read like the domain: `answers({ AS4: 2, PD8: 'not-stated' })`. */
export function answers(given: Readonly<Record<string, Given>>): readonly Answer[] {
  return Object.entries(given).map(([dimensionId, value]) => ({
    assessorId: ASSESSOR,
    dimensionId,
    note: '',
    passages: [],
    alternatives: [],
    updatedAt: NOW,
    ...(typeof value === 'object' && 'position' in value ? value : { position: toPosition(value) }),
  }));
}

function toPosition(value: Exclude<Given, { position: Position | null }>): Position | null {
  if (typeof value === 'number') return { kind: 'level', level: value };
  if (value === 'unanswered') return null;
  if (value === 'not-stated') return { kind: 'not-stated' };
  return { kind: 'not-applicable', reason: value.notApplicable };
}

/** An assessment with activity `DO` chosen, and these answers. */
export function assessmentWith(
  given: Readonly<Record<string, Given>>,
  change: Partial<Assessment> = {},
): Assessment {
  const empty = createAssessment({
    id: 'assessment-1',
    assessorId: ASSESSOR,
    now: NOW,
    rubric: { id: 'test-rubric', version: '1.0.0', hash: 'hash' },
  });
  return { ...empty, activities: ['DO'], answers: answers(given), ...change };
}
