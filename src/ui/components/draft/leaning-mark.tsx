import type { Leaning } from '../../../draft/evidence/evidence.ts';

const PLACES = { conventional: 6, better: 42 } as const;

/** Which pole a passage speaks for, without colour: an end of the line between the poles, or a question mark. */
export function LeaningMark({ leaning }: { leaning: Leaning }) {
  return (
    <svg className="leaning-mark" viewBox="0 0 48 14" aria-hidden="true" focusable="false">
      {leaning === 'unclear' ? (
        <>
          <path d="M4 7h12M32 7h12" />
          <text x="24" y="12">
            ?
          </text>
        </>
      ) : (
        <>
          <path d="M4 7h40" />
          <circle cx={PLACES[leaning]} cy="7" r="5" />
        </>
      )}
    </svg>
  );
}
