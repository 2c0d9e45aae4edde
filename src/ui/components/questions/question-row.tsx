import { memo } from 'react';
import type { DimensionState } from '../../../domain/scoring/truth.ts';
import { useTranslate } from '../../app-context.tsx';
import { StateMark } from './state-mark.tsx';

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
  onChoose: (() => void) | undefined;
};

/**
 * One question in the list. Its props are plain values, so that an answer draws only its own row again; and a plain
 * link, since fifty of wouter's would each follow the address.
 */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { href, code, title, language, state, isCurrent, isToReview, onChoose } = props;
  const translate = useTranslate();
  const words =
    typeof state === 'number'
      ? translate('words.level', { level: state })
      : translate(`words.state.${state}`);
  return (
    <li>
      <a
        className="question-row"
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onChoose}
      >
        <StateMark state={state} />
        <span className="question-row-code">{code}</span>{' '}
        <span>
          <span lang={language} dir="auto">
            {title}
          </span>{' '}
          {isToReview && <span className="tag">{translate('upgrade.review.mark')}</span>}
        </span>
        <span className="visually-hidden">, {words}</span>
      </a>
    </li>
  );
});
