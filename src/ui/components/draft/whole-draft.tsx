import { memo, useCallback, useRef } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { usePanel } from '../../draft/draft-panel.tsx';
import { readSelectedParts } from '../../draft/selected-text.ts';
import { DraftReader } from './draft-reader.tsx';
import { useSelectedParts } from './use-selected-parts.ts';
import type { Quoting } from './use-quoting.ts';

/** The draft to read beside a question: what is selected in it can be quoted. */
export const WholeDraft = memo(function WholeDraft({ quote }: Pick<Quoting, 'quote'>) {
  const translate = useTranslate();
  const { shown } = usePanel();
  const root = useRef<HTMLDivElement>(null);
  const parts = useSelectedParts(root);
  const quoteSelection = () => {
    quote(parts);
    document.getSelection()?.collapseToStart();
  };
  const quoteHere = useCallback(
    (_text: HTMLElement, passage: HTMLElement) => {
      const selected = readSelectedParts(passage);
      const { document: documentId, passage: number } = passage.dataset;
      const text = passage.textContent;
      if (documentId === undefined || number === undefined) return;
      const whole = { documentId, passage: Number(number), start: 0, end: text.length };
      quote(selected.length > 0 ? selected : [whole]);
    },
    [quote],
  );
  return (
    <div ref={root} className="whole-draft">
      <DraftReader shown={shown} onEnter={quoteHere} isNarrow>
        <div className="row quote-bar">
          <button
            type="button"
            className={parts.length > 0 ? 'button button-main' : 'button'}
            aria-disabled={parts.length === 0}
            aria-describedby="quote-bar-help"
            // Pressing a button takes the selection away in some browsers before the click comes.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => parts.length > 0 && quoteSelection()}
          >
            {translate('beside.quote-selection')}
          </button>
          <p className="small muted" id="quote-bar-help">
            {translate('beside.quote-selection.help')}{' '}
            <span className="quote-keys">{translate('beside.quote-selection.keys')}</span>
          </p>
        </div>
      </DraftReader>
    </div>
  );
});
