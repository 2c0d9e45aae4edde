import type { DimensionState } from '../../../domain/scoring/truth.ts';

/** Where an answer stands between the two poles, without colour: a place on a line of five steps, or a sign. */
export function StateMark({ state }: { state: DimensionState }) {
  return (
    <svg className="state-mark" viewBox="0 0 48 14" aria-hidden="true" focusable="false">
      {typeof state === 'number' && (
        <>
          <path d="M4 7h40M4 4v6M14 4v6M24 4v6M34 4v6M44 4v6" />
          <circle cx={4 + state * 10} cy="7" r="4" />
        </>
      )}
      {state === 'unanswered' && <rect x="1" y="2" width="46" height="10" rx="5" />}
      {state === 'not-stated' && (
        <text x="24" y="12">
          ?
        </text>
      )}
      {state === 'not-applicable' && (
        <text x="24" y="12">
          –
        </text>
      )}
    </svg>
  );
}
