import { contextValues, type Assessment } from '../domain/assessment/assessment.ts';

/** Rows worded for women are read with their adapted wording when men take part too. */
export function includesMen(assessment: Pick<Assessment, 'context'>): boolean {
  const participants = contextValues(assessment, 'participants') ?? [];
  return participants.includes('men') || participants.includes('both');
}
