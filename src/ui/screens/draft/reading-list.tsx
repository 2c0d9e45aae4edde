import { useId } from 'react';
import { sayRefusal } from '../../../i18n/say-draft.ts';
import { useTranslate } from '../../app-context.tsx';
import { bringIntoSight } from '../../bring-into-sight.ts';
import type { Reading } from '../../draft/draft-readings.ts';

type Props = {
  readings: readonly Reading[];
  onDrop: (key: string) => void;
  /** A button has gone, and the focus with it. */
  onFocusLost: () => void;
};

/** What is being read, and why something was not. */
export function ReadingList({ readings, onDrop, onFocusLost }: Props) {
  const translate = useTranslate();
  if (readings.length === 0) return null;
  const drop = (key: string) => {
    onFocusLost();
    onDrop(key);
  };
  return (
    <ul className="reading-list" aria-label={translate('draft-screen.readings')}>
      {readings.map((reading) => (
        <li key={reading.key} className="card">
          <ReadingCard reading={reading} onDrop={() => drop(reading.key)} />
        </li>
      ))}
    </ul>
  );
}

type CardProps = { reading: Reading; onDrop: () => void };

function ReadingCard({ reading, onDrop }: CardProps) {
  const translate = useTranslate();
  const nameId = useId();
  const { name, state } = reading;
  const isRunning = state.kind === 'waiting' || state.kind === 'reading';
  return (
    <div className="reading">
      <p className="reading-name" id={nameId} dir="auto">
        {name}
      </p>
      {isRunning ? (
        <Progress state={state} nameId={nameId} />
      ) : (
        <div role="alert" className="reading-problem" ref={bringIntoSight}>
          <Problem state={state} />
        </div>
      )}
      <button type="button" className="button" aria-describedby={nameId} onClick={onDrop}>
        {translate(isRunning ? 'app.cancel' : 'draft-screen.dismiss')}
      </button>
    </div>
  );
}

type Running = Extract<Reading['state'], { kind: 'waiting' | 'reading' }>;

function Progress({ state, nameId }: { state: Running; nameId: string }) {
  const translate = useTranslate();
  const progress = state.kind === 'reading' ? state.progress : null;
  const text = () => {
    if (state.kind === 'waiting') return translate('draft-screen.waiting');
    if (!progress) return translate('draft-screen.opening');
    const { unit, done, of } = progress;
    if (unit === 'page') return translate('draft-screen.progress.page', { done, of });
    return translate('draft-screen.progress.part', { percent: percentOf(done, of) });
  };
  return (
    <div className="reading-progress">
      <progress
        aria-labelledby={nameId}
        {...(progress && { value: progress.done })}
        max={progress?.of ?? 1}
      />
      <span className="small">{text()}</span>
    </div>
  );
}

function percentOf(done: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * done) / of);
}

function Problem({ state }: { state: Exclude<Reading['state'], Running> }) {
  const translate = useTranslate();
  switch (state.kind) {
    case 'refused':
      return <p>{sayRefusal(translate, state.refusal)}</p>;
    case 'known':
      return <p>{translate('draft-screen.known', { name: state.as })}</p>;
    case 'failed':
    case 'not-loaded':
    case 'not-stored':
      return <p>{translate(`draft-screen.${state.kind}`)}</p>;
  }
}
