import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dimension, Tension } from '../../../domain/rubric/rubric.ts';
import { listUnplanned } from '../../../report/list-unplanned.ts';
import { readFirstStep } from '../../../report/wording.ts';
import { useTranslate } from '../../app-context.tsx';
import { AddTensionToPlan, AddToPlan } from '../results/add-to-plan.tsx';
import { useReportView } from '../results/report-context.tsx';
import { RubricText } from '../rubric-text.tsx';

const FIRST = 5;

/** Findings without a step, those of most weight first. The list stays as it was when the screen opened. */
export function Suggestions({ isPlanEmpty }: { isPlanEmpty: boolean }) {
  const translate = useTranslate();
  const { report, dimensionOf, tensionOf } = useReportView();
  const [ids] = useState(() =>
    listUnplanned(report, (id) => tensionOf(id)?.message).map(({ id }) => id),
  );
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const found = ids.flatMap((id) => tensionOf(id) ?? dimensionOf(id) ?? []);
  if (found.length === 0) return null;
  const shown = showsAll ? found : found.slice(0, FIRST);
  const showAll = () => {
    flushSync(() => setShowsAll(true));
    list.current?.children.item(FIRST)?.querySelector('h3')?.focus();
  };
  return (
    <section aria-labelledby="plan-suggestions">
      <h2 id="plan-suggestions">
        {translate(isPlanEmpty ? 'plan.suggestions.start' : 'plan.suggestions')}
      </h2>
      <ol className="plan-list" ref={list}>
        {shown.map((finding) =>
          'when' in finding ? (
            <TensionSuggestion key={finding.id} tension={finding} />
          ) : (
            <Suggestion key={finding.id} dimension={finding} />
          ),
        )}
      </ol>
      {found.length > shown.length && (
        <button type="button" className="button button-quiet" onClick={showAll}>
          {translate('plan.suggestions.all', { count: found.length })}
        </button>
      )}
    </section>
  );
}

function Suggestion({ dimension }: { dimension: Dimension }) {
  const { rubric, answerOf } = useReportView();
  const answer = answerOf(dimension.id);
  const { text } = readFirstStep(
    dimension,
    answer?.state ?? 'unanswered',
    answer?.isAdapted ?? false,
  );
  return (
    <li className="plan-proposal">
      <div>
        <h3 lang={rubric.language} tabIndex={-1}>
          <span className="code">{dimension.id}</span> <bdi>{dimension.title}</bdi>
        </h3>
        <p className="small muted">
          <Why dimension={dimension.id} />
        </p>
        <RubricText>{text}</RubricText>
      </div>
      <AddToPlan dimension={dimension} />
    </li>
  );
}

/** A rule that holds: what it asks for is a step like any other. */
function TensionSuggestion({ tension }: { tension: Tension }) {
  const translate = useTranslate();
  const { rubric } = useReportView();
  return (
    <li className="plan-proposal">
      <div>
        <h3 lang={rubric.language} tabIndex={-1}>
          <span className="code">{tension.id}</span> <bdi>{tension.title}</bdi>
        </h3>
        <p className="small muted">{translate(`words.severity.${tension.severity}`)}</p>
        <RubricText>{tension.message}</RubricText>
      </div>
      <AddTensionToPlan tension={tension} />
    </li>
  );
}

/** Why a dimension is in the list: harm, silence or the size of its gap. */
function Why({ dimension }: { dimension: string }) {
  const translate = useTranslate();
  const { harmOf, answerOf } = useReportView();
  const harm = harmOf(dimension);
  if (harm) return translate(`words.grade.${harm.grade}`);
  const gap = answerOf(dimension)?.gap ?? null;
  return gap === null ? translate('words.state.not-stated') : translate('words.gap', { gap });
}
