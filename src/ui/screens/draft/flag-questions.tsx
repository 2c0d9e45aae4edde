import { useRef } from 'react';
import { contextValues } from '../../../domain/assessment/assessment.ts';
import { answerContext, bringBackFlag, dismissFlag } from '../../../domain/assessment/edits.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import { useEvidence } from '../../draft/evidence-search.ts';
import { useFlags, type AskedFlag } from '../../draft/use-flags.ts';
import { toggleValue } from '../programme/context-values.ts';
import { FlagCard } from './flag-card.tsx';
import { FlagFold } from './flag-fold.tsx';

/** What the draft says in its own words, as questions: a person says yes or no. */
export function FlagQuestions({ id }: { id: string }) {
  const translate = useTranslate();
  const { edit } = useActions();
  const { search } = useEvidence();
  const flags = useFlags();
  const heading = useRef<HTMLHeadingElement>(null);
  const of = (state: AskedFlag['state']) => flags.filter((flag) => flag.state === state);
  const confirm = ({ flag, variable }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => {
      const before = contextValues(assessment, variable.id) ?? [];
      const values = variable.kind === 'many' ? toggleValue(before, flag.value) : [flag.value];
      return answerContext(assessment, { variable: variable.id, values });
    });
  };
  const dismiss = ({ key }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => dismissFlag(assessment, key));
  };
  const bringBack = ({ key }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => bringBackFlag(assessment, key));
  };
  if (search.kind === 'looking') return <p role="status">{translate('beside.looking')}</p>;
  if (flags.length === 0) return null;
  const open = of('open');
  return (
    <section aria-labelledby="draft-flags">
      <h2 id="draft-flags" ref={heading} tabIndex={-1}>
        {translate('draft-screen.flags', { count: open.length })}
      </h2>
      <p className="muted">
        {translate(open.length > 0 ? 'draft-screen.flags.text' : 'draft-screen.flags.done')}
      </p>
      <ul className="flag-list">
        {open.map((flag) => (
          <FlagCard
            key={flag.key}
            id={id}
            asked={flag}
            onYes={() => confirm(flag)}
            onNo={() => dismiss(flag)}
          />
        ))}
      </ul>
      <FlagFold id={id} name="confirmed" flags={[...of('confirmed'), ...of('answered')]} />
      <FlagFold id={id} name="dismissed" flags={of('dismissed')} onAskAgain={bringBack} />
    </section>
  );
}
