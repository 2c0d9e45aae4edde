import { useMemo } from 'react';
import { useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { ScopeSection } from './scope-section.tsx';
import { ScopeStrip } from './scope-strip.tsx';
import { scopeOfSections, useScope } from './use-scope.ts';
import './scope-card.css';

/** What the activities bring in: how many dimensions, which, and why (M4). */
export function ScopeCard() {
  const translate = useTranslate();
  const rubric = useRubric();
  const scope = useScope();
  const isDesign = useOpen(({ assessment }) => assessment.profile.kind === 'design');
  const sections = useMemo(() => scopeOfSections(rubric, scope), [rubric, scope]);
  return (
    <>
      <ScopeCount />
      <ScopeStrip sections={sections} />
      {isDesign ? (
        <ul className="scope-sections">
          {sections.map((section) => (
            <ScopeSection key={section.section.id} scope={section} />
          ))}
        </ul>
      ) : (
        <p>{translate('programme.scope.not-a-design')}</p>
      )}
    </>
  );
}

function ScopeCount() {
  const translate = useTranslate();
  const scope = useScope();
  const count = scope.filter(({ inScope }) => inScope).length;
  return (
    <p className="scope-count" role="status">
      {translate('programme.scope.count', { count, total: scope.length })}
    </p>
  );
}
