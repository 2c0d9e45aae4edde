import { useEffect, useId, useRef, useState } from 'react';
import { hasReason } from '../../../domain/assessment/assessment.ts';
import { useTranslate } from '../../app-context.tsx';

export type Way = 'bring-in' | 'leave-out';

type Props = {
  ways: readonly Way[];
  onChoose: (way: Way, reason: string) => void;
  onCancel: () => void;
};

/** Asks why a section is brought in or left out by hand: the reason is printed with the scope. */
export function SectionChoiceForm({ ways, onChoose, onCancel }: Props) {
  const translate = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const choose = (way: Way) => {
    if (hasReason(reason)) {
      onChoose(way, reason.trim());
      return;
    }
    setMissing(true);
    field.current?.focus();
  };
  return (
    <div className="section-choice">
      <label className="label" htmlFor={id}>
        {translate('programme.scope.reason')}
      </label>
      <input
        id={id}
        ref={field}
        className="input"
        dir="auto"
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {isMissing && (
        <p className="small section-choice-missing" id={`${id}-missing`}>
          {translate('programme.scope.reason-missing')}
        </p>
      )}
      <div className="row">
        {ways.map((way) => (
          <button key={way} type="button" className="button" onClick={() => choose(way)}>
            {translate(`programme.scope.${way}`)}
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {translate('app.cancel')}
        </button>
      </div>
    </div>
  );
}
