import { useEffect } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { useToast } from '../toast.tsx';

/**
 * Says that another answer came to be kept at the top of the question while a person works further down. `kept` is
 * another text with each answer that comes. Nothing is said to one who has only come to the question.
 */
export function ClashNews({ kept }: { kept: string }) {
  const translate = useTranslate();
  const { region, show } = useToast();
  useEffect(() => {
    if (kept && isAtWork()) show({ text: translate('questions.alternatives.news') });
  }, [kept, show, translate]);
  return region;
}

/** On arrival the focus is on the heading, or nowhere. */
function isAtWork(): boolean {
  return document.activeElement?.matches('main :is(input, textarea, button, a, summary)') ?? false;
}
