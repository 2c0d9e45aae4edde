import { memo } from 'react';
import type { DimensionState } from '../../../domain/scoring/truth.ts';
import { useTranslate } from '../../app-context.tsx';
import { followLink } from '../place-link.tsx';
import { stateMark } from './state-mark.tsx';

type Props = {
  href: string;
  code: string;
  title: string;
  /** Of the title. */
  language: string;
  state: DimensionState;
  isCurrent: boolean;
  /** Its words have changed since it was answered. */
  isToReview: boolean;
  /** Another answer is kept beside the one that stands. */
  hasTwoAnswers: boolean;
  onChoose: (() => void) | undefined;
};

/**
 * One question in the list. Its props are plain values, so that an answer draws only its own row again; and a plain
 * link, since fifty of wouter's would each follow the address.
 */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { href, code, title, language, state, isCurrent, onChoose } = props;
  const { isToReview, hasTwoAnswers } = props;
  const translate = useTranslate();
  const place =
    typeof state === 'number'
      ? translate('words.level', { level: state })
      : translate(`words.state.${state}`);
  const words = (
    <span className="question-row-title" lang={language} dir="auto">
      {title}
    </span>
  );
  return (
    <li>
      <a
        className="question-row"
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={(event) => {
          onChoose?.();
          followLink(event);
        }}
      >
        {stateMark(state)}
        <span className="question-row-code">{code}</span>{' '}
        {isToReview || hasTwoAnswers ? (
          <span>
            {words} {isToReview && <span className="tag">{translate('upgrade.review.mark')}</span>}{' '}
            {hasTwoAnswers && <span className="tag">{translate('questions.two-answers')}</span>}
          </span>
        ) : (
          words
        )}
        <span className="visually-hidden">{`, ${place}`}</span>
      </a>
    </li>
  );
});
