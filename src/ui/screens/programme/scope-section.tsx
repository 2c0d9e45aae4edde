import { useId } from 'react';
import { findChoice } from '../../../domain/assessment/scope.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useLanguage, useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { SectionByHand } from './section-by-hand.tsx';
import type { SectionScope } from './use-scope.ts';

/** One section: how many of its dimensions apply and why, with a way to decide by hand. */
export function ScopeSection({ scope }: { scope: SectionScope }) {
  const translate = useTranslate();
  const { language } = useRubric();
  const { section, dimensions, inScope } = scope;
  const titleId = useId();
  return (
    <li className="scope-section" data-in={inScope > 0}>
      <div className="scope-section-text">
        <div className="scope-section-head">
          <h3 id={titleId} lang={language} dir="auto">
            {section.title}
          </h3>
          <p className="scope-section-count">
            {translate('programme.scope.section-count', {
              count: inScope,
              total: dimensions.length,
            })}
          </p>
        </div>
        <Why scope={scope} />
      </div>
      <SectionByHand scope={scope} titleId={titleId} />
    </li>
  );
}

function Why({ scope }: { scope: SectionScope }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const rubric = useRubric();
  const choice = useOpen(({ assessment }) =>
    findChoice(assessment.sectionChoices, scope.section.id),
  );
  if (choice) {
    const key = choice.include ? 'programme.scope.brought-in' : 'programme.scope.left-out';
    return (
      <p className="small">
        {translate(key)} <q dir="auto">{choice.reason}</q>
      </p>
    );
  }
  if (scope.activities.length === 0) {
    return <p className="small muted">{translate('programme.scope.no-activity')}</p>;
  }
  const labels = rubric.activities.filter(({ id }) => scope.activities.includes(id));
  return (
    <p className="small muted">
      {translate('programme.scope.because', {
        activities: formatList(
          labels.map(({ label }) => translate('programme.scope.activity', { label })),
          tag,
        ),
      })}
    </p>
  );
}
