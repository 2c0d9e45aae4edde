import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { QuestionList } from './question-list.tsx';

/**
 * The list beside the question on wide screens; on the first visit the question comes first. It scrolls by itself, and
 * keeps the present question in sight.
 */
export function QuestionSide({ assessmentId, current }: { assessmentId: string; current: string }) {
  const translate = useTranslate();
  const side = useRef<HTMLElement>(null);
  const isNext = useDeferredValue(true, false);
  useEffect(() => {
    if (side.current) showCurrent(side.current);
  }, [current, isNext]);
  return (
    <nav ref={side} className="questions-side" aria-label={translate('questions.all')}>
      {isNext && <QuestionList assessmentId={assessmentId} current={current} />}
    </nav>
  );
}

/** Moves the list only, never the page. */
function showCurrent(side: HTMLElement): void {
  const row = side.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!row) return;
  const { top, bottom, height } = side.getBoundingClientRect();
  if (row.top < top || row.bottom > bottom) side.scrollTop += row.top - top - height / 2;
}
