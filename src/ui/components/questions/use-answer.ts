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
  /** Giving the same answer again changes nothing; a written reason stays. */
  readonly answer: (position: Position | null) => void;
  /** Typing is undone in one piece; `isTakenBack` when the browser’s own undo made the change. */
  readonly writeReason: (reason: string, isTakenBack?: boolean) => void;
  readonly writeNote: (note: string, isTakenBack?: boolean) => void;
  readonly addPassage: () => string;
  /** Adds a quote of the draft with its place. */
  readonly addQuote: (quote: Omit<Passage, 'id'>) => void;
  readonly changePassage: (
    passageId: string,
    change: Partial<Omit<Passage, 'id'>>,
    isTakenBack?: boolean,
  ) => void;
  readonly removePassage: (passageId: string) => void;
  readonly settle: (take: number | null) => void;
};

export function useAnswerEdits(dimensionId: string): AnswerEdits {
  const { now, newId } = useAppContext();
  const actions = useActions();
  return useMemo(() => {
    const where = (assessment: Assessment) => ({
      assessorId: mainAssessor(assessment).id,
      dimensionId,
      now: now(),
    });
    return {
      answer: (position) =>
        actions.edit((assessment) => {
          const before = findAnswer(assessment, dimensionId)?.position ?? null;
          if (isSameChoice(before, position)) return assessment;
          return answerDimension(assessment, { ...where(assessment), position });
        }),
      writeReason: (reason, isTakenBack) =>
        actions.edit(
          (assessment) => {
            const before = findAnswer(assessment, dimensionId)?.position;
            if (before?.kind !== 'not-applicable') return assessment;
            const position = { ...before, reason };
            return answerDimension(assessment, { ...where(assessment), position });
          },
          `field:reason:${dimensionId}`,
          isTakenBack,
        ),
      writeNote: (note, isTakenBack) =>
        actions.edit(
          (assessment) => noteDimension(assessment, { ...where(assessment), note }),
          `field:note:${dimensionId}`,
          isTakenBack,
        ),
      addPassage: () => {
        const passage = { id: newId(), quote: '', place: '' };
        actions.edit((assessment) => quotePassage(assessment, { ...where(assessment), passage }));
        return passage.id;
      },
      addQuote: (quote) => {
        const passage = { ...quote, id: newId() };
        actions.edit((assessment) => quotePassage(assessment, { ...where(assessment), passage }));
      },
      changePassage: (passageId, change, isTakenBack) =>
        actions.edit(
          (assessment) => {
            const before = findPassage(assessment, dimensionId, passageId);
            if (!before) return assessment;
            const passage = { ...before, ...change };
            return quotePassage(assessment, { ...where(assessment), passage });
          },
          `field:passage:${passageId}:${Object.keys(change).join()}`,
          isTakenBack,
        ),
      removePassage: (passageId) =>
        actions.edit((assessment) =>
          removePassage(assessment, { ...where(assessment), passageId }),
        ),
      settle: (take) =>
        actions.edit((assessment) => settleAlternative(assessment, { ...where(assessment), take })),
    };
  }, [dimensionId, actions, now, newId]);
}

function isSameChoice(a: Position | null, b: Position | null): boolean {
  if (a?.kind === 'level' && b?.kind === 'level') return a.level === b.level;
  return a?.kind === b?.kind;
}

function findPassage(assessment: Assessment, dimensionId: string, passageId: string) {
  const passages = findAnswer(assessment, dimensionId)?.passages ?? [];
  return passages.find(({ id }) => id === passageId);
}
