import { useMemo } from 'react';
import {
  mainAssessor,
  type Answer,
  type Assessment,
  type Passage,
  type Position,
} from '../../../domain/assessment/assessment.ts';
import {
  answerDimension,
  noteDimension,
  quotePassage,
  removePassage,
  settleAlternative,
} from '../../../domain/assessment/edits.ts';
import { useActions, useAppContext, useOpen } from '../../app-context.tsx';

/** A part of the main assessor's answer; the component renders again only when that part changes. */
export function useAnswer<T>(dimensionId: string, select: (answer: Answer | undefined) => T): T {
  return useOpen(({ assessment }) => select(findAnswer(assessment, dimensionId)));
}

/** The main assessor's position; null for no answer yet. */
export function usePosition(dimensionId: string): Position | null {
  return useAnswer(dimensionId, (answer) => answer?.position ?? null);
}

function findAnswer(assessment: Assessment, dimensionId: string): Answer | undefined {
  const assessorId = mainAssessor(assessment).id;
  return assessment.answers.find(
    (answer) => answer.dimensionId === dimensionId && answer.assessorId === assessorId,
  );
}

export type AnswerEdits = {
  answer(position: Position | null): void;
  /** Typing is undone in one piece. */
  writeReason(reason: string): void;
  writeNote(note: string): void;
  addPassage(): string;
  changePassage(passageId: string, change: Partial<Omit<Passage, 'id'>>): void;
  removePassage(passageId: string): void;
  settle(take: number | null): void;
};

export function useAnswerEdits(dimensionId: string): AnswerEdits {
  const { now, newId } = useAppContext();
  const { edit } = useActions();
  return useMemo(() => {
    const where = (assessment: Assessment) => ({
      assessorId: mainAssessor(assessment).id,
      dimensionId,
      now: now(),
    });
    const give = (position: Position | null, group?: string) =>
      edit((assessment) => answerDimension(assessment, { ...where(assessment), position }), group);
    return {
      answer: (position) => give(position),
      writeReason: (reason) => give({ kind: 'not-applicable', reason }, `field:reason:${dimensionId}`),
      writeNote: (note) =>
        edit(
          (assessment) => noteDimension(assessment, { ...where(assessment), note }),
          `field:note:${dimensionId}`,
        ),
      addPassage: () => {
        const passage = { id: newId(), quote: '', place: '' };
        edit((assessment) => quotePassage(assessment, { ...where(assessment), passage }));
        return passage.id;
      },
      changePassage: (passageId, change) =>
        edit(
          (assessment) => {
            const before = findPassage(assessment, dimensionId, passageId);
            if (!before) return assessment;
            const passage = { ...before, ...change };
            return quotePassage(assessment, { ...where(assessment), passage });
          },
          `field:passage:${passageId}:${Object.keys(change).join()}`,
        ),
      removePassage: (passageId) =>
        edit((assessment) => removePassage(assessment, { ...where(assessment), passageId })),
      settle: (take) =>
        edit((assessment) => settleAlternative(assessment, { ...where(assessment), take })),
    };
  }, [dimensionId, edit, now, newId]);
}

function findPassage(assessment: Assessment, dimensionId: string, passageId: string) {
  const passages = findAnswer(assessment, dimensionId)?.passages ?? [];
  return passages.find(({ id }) => id === passageId);
}
