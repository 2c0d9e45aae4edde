import type { AssessmentStorage, Summary } from '../../src/storage/assessment-storage.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import { assessmentWith, NOW } from './assessment.ts';
import { documentOf } from './draft.ts';

/** An assessment whose draft is written, and two documents that may be its draft. */
export const DRAFTED = assessmentWith({ AS1: 2 });
export const DRAFTED_SUMMARY: Summary = {
  title: '',
  organisation: '',
  rated: 0,
  inScope: 0,
  updatedAt: NOW,
};
export const PROPOSAL = documentOf('proposal', ['Women are trained.']);
export const BUDGET = documentOf('budget', ['Travel: 200.']);

/** Puts the assessment into a store, with these documents as its draft. */
export async function storeDrafted(
  storage: AssessmentStorage,
  documents: readonly DraftDocument[],
): Promise<AssessmentStorage> {
  await storage.create(DRAFTED, DRAFTED_SUMMARY, documents);
  return storage;
}
