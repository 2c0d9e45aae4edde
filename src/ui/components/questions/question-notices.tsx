import { PlaceLink } from '../place-link.tsx';
import type { ScopeReason } from '../../../domain/assessment/scope.ts';
import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useResult, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { RubricText } from '../rubric-text.tsx';

/** Where a question joins several things: the weakest part decides (M3). */
export function PartsNotice({ dimension: { parts } }: { dimension: Dimension }) {
  const translate = useTranslate();
  if (!parts) return null;
  return (
    <div className="notice">
      <p>{translate('questions.weakest')}</p>
      <RubricText as="ul">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </RubricText>
    </div>
  );
}

/** Tells that a question is worded for programmes in which men take part too. */
export function AdaptedNotice({ note }: { note: string }) {
  const translate = useTranslate();
  return (
    <div className="question-aside">
      <span className="tag">{translate('questions.adapted')}</span>
      <RubricText>{note}</RubricText>
    </div>
  );
}

type OutOfScopeProps = { assessmentId: string; dimensionId: string };

export function OutOfScopeNotice({ assessmentId, dimensionId }: OutOfScopeProps) {
  const translate = useTranslate();
  const { dimensions } = useResult();
  const found = dimensions.find(({ id }) => id === dimensionId);
  if (found?.state !== 'out-of-scope') return null;
  const why = reasonKind(found.because);
  return (
    <div className="notice">
      <p>
        <strong>{translate('questions.outside.title')}</strong>{' '}
        {translate(`questions.outside.${why}`)} {translate('questions.outside.kept')}
      </p>
      <PlaceLink href={pathTo(assessmentId, 'programme')}>
        {translate('questions.to-programme')}
      </PlaceLink>
    </div>
  );
}

function reasonKind({ kind }: ScopeReason): 'by-hand' | 'no-activity' | 'not-a-design' {
  return kind === 'activities' ? 'no-activity' : kind;
}
