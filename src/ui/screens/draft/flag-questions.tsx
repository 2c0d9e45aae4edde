import { useRef, useState } from 'react';
import { contextValues } from '../../../domain/assessment/assessment.ts';
import { answerContext, bringBackFlag, dismissFlag } from '../../../domain/assessment/edits.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import { useEvidence } from '../../draft/evidence-search.ts';
import { useFlags, type AskedFlag } from '../../draft/use-flags.ts';
import { toggleValue } from '../../context-questions/context-values.ts';
import { FlagCard } from './flag-card.tsx';
import { FlagFold } from './flag-fold.tsx';

/** As many questions at once as people answer before they go on; the others are one button away. */
const MOST_AT_ONCE = 3;

/** What the draft says in its own words, as questions: a person says yes or no. */
export function FlagQuestions({ id }: { id: string }) {
  const translate = useTranslate();
  const { edit } = useActions();
  const { search } = useEvidence();
  const flags = useFlags();
  const heading = useRef<HTMLHeadingElement>(null);
  const [showsAll, setShowsAll] = useState(false);
  const of = (state: AskedFlag['state']) => flags.filter((flag) => flag.state === state);
  const confirm = ({ flag, variable }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => {
      const before = contextValues(assessment, variable.id) ?? [];
      const values = variable.kind === 'many' ? toggleValue(before, flag.value) : [flag.value];
      return answerContext(assessment, { variable: variable.id, values });
    });
  };
  const dismiss = ({ sentences }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => dismissFlag(assessment, ...sentences));
  };
  const bringBack = ({ key, sentences }: AskedFlag) => {
    heading.current?.focus();
    edit((assessment) => bringBackFlag(assessment, key, ...sentences));
  };
  if (search.kind === 'looking') return <p role="status">{translate('beside.looking')}</p>;
  if (flags.length === 0) return null;
  const open = of('open');
  const shown = showsAll ? open : open.slice(0, MOST_AT_ONCE);
  const more = open.length - shown.length;
  return (
    <section aria-labelledby="draft-flags">
      <h2 id="draft-flags" ref={heading} tabIndex={-1}>
        {translate('draft-screen.flags', { count: open.length })}
      </h2>
      <p className="muted">
        {translate(open.length > 0 ? 'draft-screen.flags.text' : 'draft-screen.flags.done')}
      </p>
      <ul className="flag-list">
        {shown.map((flag) => (
          <FlagCard
            key={flag.key}
            id={id}
            asked={flag}
            onYes={() => confirm(flag)}
            onNo={() => dismiss(flag)}
          />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            heading.current?.focus();
            setShowsAll(true);
          }}
        >
          {translate('draft-screen.flags.more', { count: more })}
        </button>
      )}
      <FlagFold id={id} name="confirmed" flags={[...of('confirmed'), ...of('answered')]} />
      <FlagFold id={id} name="dismissed" flags={of('dismissed')} onAskAgain={bringBack} />
    </section>
  );
}
