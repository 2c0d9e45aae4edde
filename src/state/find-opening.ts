import { layOver } from '../domain/assessment/merge.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import type { Found } from './app-state.ts';
import type { RubricsHere } from './rubrics-here.ts';

type Options = {
  readonly storage: Pick<AssessmentStorage, 'load'>;
  readonly rubrics: RubricsHere;
  /** What of an assessment could not be written yet. */
  readonly readUnwritten: (id: string) => readonly RecordChange[];
};

/**
 * What there is to show of an assessment, with what could not be written yet: itself with its rubric, the question that
 * comes first, or why there is nothing.
 */
export async function findOpening(
  { storage, rubrics, readUnwritten }: Options,
  id: string,
): Promise<Found> {
  try {
    await rubrics.complete();
    const loaded = await storage.load(id);
    if (loaded.kind !== 'ok') return { kind: loaded.kind, id };
    const assessment = layOver(loaded.assessment, readUnwritten(id));
    const rubric = await rubrics.find(assessment.rubric);
    const builtIn = rubrics.readBuiltIn();
    if (rubric === builtIn) return { kind: 'ok', assessment, rubric };
    const isOwn = assessment.rubric.id !== builtIn.rubric.id;
    const inUse = isOwn ? rubric && (await rubrics.findLater(assessment.rubric)) : builtIn;
    if (inUse) {
      const { decideOpening } = await import('./decide-opening.ts');
      return decideOpening(assessment, inUse, rubric, rubrics.held.has(id));
    }
    if (!rubric) return { kind: 'rubric-missing', id, rubric: assessment.rubric };
    return { kind: 'ok', assessment, rubric };
  } catch {
    return { kind: 'unreadable', id };
  }
}
