import { useState } from 'react';
import type { Dimension } from '../../../domain/rubric/rubric.ts';
import type { Report } from '../../../report/report.ts';
import { useTranslate } from '../../app-context.tsx';
import { AddToPlan } from '../results/add-to-plan.tsx';
import { useReportView } from '../results/report-context.tsx';
import { RubricText } from '../results/rubric-text.tsx';

const FIRST = 5;

/** Findings without a step, those of most weight first. The list stays as it was when the screen opened. */
export function Suggestions({ isPlanEmpty }: { isPlanEmpty: boolean }) {
  const translate = useTranslate();
  const { report, dimensionOf } = useReportView();
  const [ids] = useState(() => listUnplanned(report));
  const [showsAll, setShowsAll] = useState(false);
  if (ids.length === 0) return null;
  const shown = showsAll ? ids : ids.slice(0, FIRST);
  return (
    <section aria-labelledby="plan-suggestions">
      <h2 id="plan-suggestions">
        {translate(isPlanEmpty ? 'plan.suggestions.start' : 'plan.suggestions')}
      </h2>
      <ol className="plan-list">
        {shown.map((id) => {
          const dimension = dimensionOf(id);
          return dimension && <Suggestion key={id} dimension={dimension} />;
        })}
      </ol>
      {ids.length > shown.length && (
        <button type="button" className="button button-quiet" onClick={() => setShowsAll(true)}>
          {translate('plan.suggestions.all', { count: ids.length })}
        </button>
      )}
    </section>
  );
}

function Suggestion({ dimension }: { dimension: Dimension }) {
  const { rubric } = useReportView();
  return (
    <li className="plan-proposal">
      <div>
        <h3 lang={rubric.language}>
          <span className="code">{dimension.id}</span> <bdi>{dimension.title}</bdi>
        </h3>
        <p className="small muted">
          <Why dimension={dimension.id} />
        </p>
        <RubricText>{dimension.redesign.now}</RubricText>
      </div>
      <AddToPlan dimension={dimension} />
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

function listUnplanned({ order, openQuestions, plan }: Report): readonly string[] {
  const planned = new Set(plan.map(({ dimensionId }) => dimensionId));
  const found = order.flatMap(({ kind, id }) => (kind === 'tension' ? [] : [id]));
  return [...found, ...openQuestions].filter((id) => !planned.has(id));
}
