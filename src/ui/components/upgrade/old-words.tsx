import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { listWordings } from '../../../domain/upgrade/list-wordings.ts';
import { useTranslate } from '../../app-context.tsx';
import { WordingPairs } from './wording-pair.tsx';

/** What a person reads to answer. */
const KINDS = ['question', 'poles', 'levels', 'choices'] as const;

/** Whether the words that a person reads to answer are others in the two versions of a question. */
export function isReworded(old: Dimension, now: Dimension): boolean {
  return listWordings(old, now, KINDS).length > 0;
}

type Props = { old: Dimension; now: Dimension };

/** The words of a question as they were when it was answered, beside those of now. */
export function OldWords({ old, now }: Props) {
  const translate = useTranslate();
  return (
    <details className="review-words">
      <summary>{translate('upgrade.review.words')}</summary>
      {isReworded(old, now) ? (
        <WordingPairs old={old} now={now} kinds={KINDS} />
      ) : (
        <p>{translate('upgrade.review.same-words')}</p>
      )}
    </details>
  );
}
