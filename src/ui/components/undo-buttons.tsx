import { useEffect } from 'react';
import { useActions, useOpen, useTranslate } from '../app-context.tsx';

/** Takes back and brings back what a person did to the open assessment, by button or by keyboard. */
export function UndoButtons() {
  const translate = useTranslate();
  const { undo, redo } = useActions();
  const canUndo = useOpen(({ past }) => past.length > 0);
  const canRedo = useOpen(({ future }) => future.length > 0);
  useUndoKeys(undo, redo);
  return (
    <div className="undo-buttons" role="group" aria-label={translate('nav.history')}>
      <HistoryButton label={translate('nav.undo')} keys="Control+Z" can={canUndo} onClick={undo} />
      <HistoryButton label={translate('nav.redo')} keys="Control+Y" can={canRedo} onClick={redo} />
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

function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
      if (key !== 'z' && !isRedo) return;
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
