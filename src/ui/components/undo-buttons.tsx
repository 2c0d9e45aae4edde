import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useActions, useAppContext, useOpen, useTranslate } from '../app-context.tsx';
import { readKeyLetter } from '../read-key-letter.ts';
import { lazyPart } from '../lazy-part.ts';
import type { DoneStep } from './history/said-step.tsx';

/** Its words come in with the first step. */
const SaidStep = lazyPart(async () => (await import('./history/said-step.tsx')).SaidStep);

/** Takes back and brings back what a person did to the open assessment, by button or by keyboard; `children` follow. */
export function UndoButtons({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { undo, redo } = useActions();
  const canUndo = useOpen(({ past }) => past.length > 0);
  const canRedo = useOpen(({ future }) => future.length > 0);
  const { store } = useAppContext();
  const [done, setDone] = useState<DoneStep | null>(null);
  const travel = useCallback(
    (from: DoneStep['from']) => {
      const { opening } = store.getState();
      const step = opening.kind === 'open' ? opening.open[from].at(-1) : undefined;
      (from === 'past' ? undo : redo)();
      setDone(step ? { from, step, after: store.getState().opening } : null);
    },
    [store, undo, redo],
  );
  const back = useCallback(() => travel('past'), [travel]);
  const forth = useCallback(() => travel('future'), [travel]);
  useUndoKeys(back, forth);
  return (
    <div className="undo-buttons" role="group" aria-label={translate('nav.history')}>
      <span role="status" className="small muted">
        <Suspense>{done && <SaidStep done={done} onForget={() => setDone(null)} />}</Suspense>
      </span>
      <HistoryButton label={translate('nav.undo')} keys="Control+Z" can={canUndo} onClick={back} />
      <HistoryButton label={translate('nav.redo')} keys="Control+Y" can={canRedo} onClick={forth} />
      {children}
    </div>
  );
}

type ButtonProps = { label: string; keys: string; can: boolean; onClick: () => void };

/** Stays in the tab order when there is nothing to do, so that the focus is not lost under the finger. */
function HistoryButton({ label, keys, can, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-disabled={!can}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {label}
    </button>
  );
}

/** Undo and redo by keys, outside of fields and dialogs. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const letter = readKeyLetter(event);
      const isRedo = (letter === 'z' && event.shiftKey) || (letter === 'y' && event.ctrlKey);
      if (letter !== 'z' && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}

const CHOSEN_NOT_TYPED = new Set(['radio', 'checkbox', 'button', 'submit', 'file', 'range']);

/** In a field for text the keys belong to the browser, which takes back letters. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !CHOSEN_NOT_TYPED.has(target.type);
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
