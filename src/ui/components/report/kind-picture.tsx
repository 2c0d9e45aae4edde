import type { ReactNode } from 'react';
import type { Kind } from './document-kinds.ts';

/** A small drawing of the pages; decoration beside the words that say the same. */
export function KindPicture({ kind }: { kind: Kind }) {
  return (
    <svg className="kind-picture" viewBox="0 0 44 48" aria-hidden="true" focusable="false">
      {PICTURES[kind]}
    </svg>
  );
}

const PICTURES: Readonly<Record<Kind, ReactNode>> = {
  full: (
    <>
      <Page x={12} y={2} />
      <Page x={8} y={6} />
      <Page x={4} y={10} />
      <Lines y={[17, 22, 27, 32, 37]} />
    </>
  ),
  annex: (
    <>
      <Page x={12} y={4} />
      <Page x={4} y={10} />
      <path className="kind-line" d="M10 18h16M10 25h16M10 32h16M10 39h16" />
      {[14, 22, 12, 19].map((x, index) => (
        <circle key={x} className="kind-dot" cx={x} cy={18 + 7 * index} r={2.2} />
      ))}
    </>
  ),
  plan: (
    <>
      <Page x={8} y={4} />
      {[13, 21, 29].map((y) => (
        <g key={y}>
          <circle className="kind-dot" cx={15} cy={y} r={2} />
          <path className="kind-line" d={`M20 ${y}h6M29 ${y}h3`} />
        </g>
      ))}
    </>
  ),
  sheet: (
    <>
      <Page x={8} y={4} />
      {[12, 20, 28].map((y) => (
        <path
          key={y}
          className="kind-line"
          d={`M13 ${y}h4v4h-4zM20 ${y}h4v4h-4zM27 ${y}h4v4h-4z`}
        />
      ))}
    </>
  ),
  data: (
    <>
      <rect className="kind-page" x={5} y={9} width={34} height={30} rx={1.5} />
      <path className="kind-line" d="M5 17h34M5 24.5h34M5 32h34M16 9v30M28 9v30" />
    </>
  ),
};

function Page({ x, y }: { x: number; y: number }) {
  return <rect className="kind-page" x={x} y={y} width={28} height={36} rx={1.5} />;
}

function Lines({ y }: { y: readonly number[] }) {
  return <path className="kind-line" d={y.map((each) => `M9 ${each}h18`).join('')} />;
}
