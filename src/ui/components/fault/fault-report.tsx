import { useId, useRef, useState } from 'react';
import { useAppContext, useTranslate } from '../../app-context.tsx';
import { readCircumstances } from './circumstances.ts';
import { describeFault } from './describe-fault.ts';
import { writeFaultReport } from './write-fault-report.ts';

export type FaultProps = {
  readonly thrown: unknown;
  readonly componentStack?: string | undefined;
};

/** A fault in words that a person can look through and send: never with anything of the programme in it. */
export function FaultReport({ thrown, componentStack }: FaultProps) {
  const translate = useTranslate();
  const textId = useId();
  const helpId = useId();
  // As it was when the fault came: what happens afterwards is another story.
  const text = useText({ thrown, componentStack });
  const { field, copy, outcome } = useCopy(text);
  return (
    <div className="stack">
      <div>
        <label className="label" htmlFor={textId}>
          {translate('fault.report')}
        </label>
        <p className="help" id={helpId}>
          {translate('fault.help')}
        </p>
        <textarea
          ref={field}
          id={textId}
          className="input small"
          aria-describedby={helpId}
          rows={9}
          dir="ltr"
          readOnly
          value={text}
        />
      </div>
      <div className="row">
        <button type="button" className="button" onClick={copy}>
          {translate('fault.copy')}
        </button>
        <span role="status" className="small">
          {outcome && translate(`fault.copy.${outcome}`)}
        </span>
      </div>
    </div>
  );
}

function useText({ thrown, componentStack }: FaultProps): string {
  const { store, language } = useAppContext();
  const [text] = useState(() =>
    writeFaultReport(
      describeFault(thrown, componentStack),
      readCircumstances(store.getState(), window.location.hash),
      language,
      navigator,
    ),
  );
  return text;
}

/** Where the browser lets nobody copy, the text is selected, and the person’s own keys do the rest. */
function useCopy(text: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'done' | 'by-hand' | null>(null);
  const select = () => {
    field.current?.focus();
    field.current?.select();
    setOutcome('by-hand');
  };
  const copy = () => {
    const copied = writeToClipboard(text);
    void copied.then(() => setOutcome('done'), select);
  };
  return { field, copy, outcome };
}

/** Async, so that a browser without a clipboard is one that refuses. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
