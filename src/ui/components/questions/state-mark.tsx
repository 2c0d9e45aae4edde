import type { ReactElement } from 'react';
import type { DimensionState } from '../../../domain/scoring/truth.ts';

const drawn = new Map<DimensionState, ReactElement>();

/**
 * Where an answer stands between the two poles, without colour: a place on a line of five steps, or a sign. Not a
 * component, and drawn once for each state: it stands in every row of a long list.
 */
export function stateMark(state: DimensionState): ReactElement {
  const known = drawn.get(state);
  if (known) return known;
  const mark = (
    <svg className="state-mark" viewBox="0 0 48 14" aria-hidden="true" focusable="false">
      {drawState(state)}
    </svg>
  );
  drawn.set(state, mark);
  return mark;
}

function drawState(state: DimensionState): ReactElement | null {
  if (typeof state === 'number') {
    return (
      <>
        <path d="M4 7h40M4 4v6M14 4v6M24 4v6M34 4v6M44 4v6" />
        <circle cx={4 + state * 10} cy="7" r="4" />
      </>
    );
  }
  if (state === 'unanswered') return <rect x="1" y="2" width="46" height="10" rx="5" />;
  const sign = state === 'not-stated' ? '?' : state === 'not-applicable' ? '–' : null;
  if (!sign) return null;
  return (
    <text x="24" y="12">
      {sign}
    </text>
  );
}
