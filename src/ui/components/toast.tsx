import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from '../app-context.tsx';
import './toast.css';

export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Long enough to read, decide and reach for "Undo"; it stays while the pointer or the focus is there. */
const SHOWN_FOR_MS = 20_000;

/** A short message about what was just done. Put `region` once into the screen and call `show`. */
export function useToast(): { region: ReactNode; show: (toast: Toast) => void } {
  const [toast, setToast] = useState<Toast | null>(null);
  const close = useCallback(() => setToast(null), []);
  return { region: <ToastRegion toast={toast} onClose={close} />, show: setToast };
}

function ToastRegion({ toast, onClose }: { toast: Toast | null; onClose: () => void }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setInterval(() => {
      if (!isInUse(region.current)) onClose();
    }, SHOWN_FOR_MS);
    return () => clearInterval(timer);
  }, [toast, onClose]);
  return (
    <div role="status" className="toast-region" ref={region}>
      {toast && <ToastContent toast={toast} onClose={onClose} />}
    </div>
  );
}

function isInUse(region: HTMLElement | null): boolean {
  return region !== null && (region.matches(':hover') || region.contains(document.activeElement));
}

function ToastContent({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const translate = useTranslate();
  const { action } = toast;
  const act = () => {
    action?.run();
    onClose();
  };
  return (
    <div className="toast">
      <p dir="auto">{toast.text}</p>
      {action && (
        <button type="button" className="button" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className="button button-quiet" onClick={onClose}>
        {translate('app.toast.close')}
      </button>
    </div>
  );
}
