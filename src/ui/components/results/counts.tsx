import type { CSSProperties } from 'react';
import type { Counts as CountsOfStates } from '../../../domain/scoring/result.ts';
import { useTranslate } from '../../app-context.tsx';
import { PartHeading } from './contents-heading.tsx';
import { useReportView } from './report-context.tsx';
import { nameLevel } from '../../../i18n/say-result.ts';
import './counts.css';

type Count = { readonly key: string; readonly count: number; readonly words: string };

/** The whole programme in counts (M10): never a total, never a mark. */
export function Counts() {
  const translate = useTranslate();
  const { report, rubric } = useReportView();
  const { counts } = report;
  const levels = counts.levels.map((count, level) => ({
    key: `level-${level}`,
    count,
    words: translate('words.level-named', { level, name: nameLevel(rubric, level) }),
  }));
  const others = listOthers(counts).map(({ key, count }) => ({
    key,
    count,
    words: translate(`words.state.${key}`),
  }));
  const all: readonly Count[] = [...levels, ...others];
  const { inScope, total } = counts;
  return (
    <section aria-labelledby="results-counts">
      <PartHeading name="counts" />
      <p>{translate('results.counts.scope', { inScope, total })}</p>
      <div className="counts-strip" aria-hidden="true">
        {all
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <span key={key} className={`counts-piece counts-${key}`} style={grow(count)}>
              {count}
            </span>
          ))}
      </div>
      <ul className="counts-list">
        {all.map(({ key, count, words }) => (
          <li key={key} className={count === 0 ? 'muted' : undefined}>
            <span className={`counts-swatch counts-${key}`} aria-hidden="true" />
            <span className="counts-number">{count}</span> <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listOthers({ notStated, notApplicable, unanswered, outOfScope }: CountsOfStates) {
  return [
    { key: 'not-stated', count: notStated },
    { key: 'not-applicable', count: notApplicable },
    { key: 'unanswered', count: unanswered },
    { key: 'out-of-scope', count: outOfScope },
  ] as const;
}

function grow(count: number): CSSProperties {
  return { flexGrow: count };
}
