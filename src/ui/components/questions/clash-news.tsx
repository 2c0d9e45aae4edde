import { useEffect } from 'react';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { useToast } from '../toast.tsx';
import { useAnswer } from './use-answer.ts';

/**
 * Says that another answer came to be kept at the top of the question while a person works further down. Nothing is said
 * to one who has only come to the question.
 */
export function ClashNews({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const { region, show } = useToast();
  const kept = useKept(dimensionId);
  useEffect(() => {
    if (kept && isAtWork()) show({ text: translate('questions.alternatives.news') });
  }, [kept, show, translate]);
  return region;
}

/** Another text with each answer that comes; empty for those that a new version of the rubric offers. */
function useKept(dimensionId: string): string {
  const isOffered = useOpen(({ assessment: { toReview } }) => toReview?.includes(dimensionId));
  return useAnswer(dimensionId, (answer) => {
    if (!answer || (isOffered && answer.position === null)) return '';
    return answer.alternatives.map(({ updatedAt }) => updatedAt).join(' ');
  });
}

/** On arrival the focus is on the heading, or nowhere. */
function isAtWork(): boolean {
  return document.activeElement?.matches('main :is(input, textarea, button, a, summary)') ?? false;
}
