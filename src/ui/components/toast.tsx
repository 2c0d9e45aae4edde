import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslate } from '../app-context.tsx';
import './toast.css';

export type Toast = {
  readonly text: string;
  readonly action?: ToastAction;
  /** Another thing that can be done now. */
  readonly other?: ToastAction;
};

type ToastAction = { readonly label: string; readonly run: () => void };

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
  const origin = useFocusOrigin(region);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setInterval(() => {
      if (!isInUse(region.current)) onClose();
    }, SHOWN_FOR_MS);
    return () => clearInterval(timer);
  }, [toast, onClose]);
  const leave = () => {
    if (isInside(region.current, document.activeElement)) giveFocusBack(origin.current);
  };
  return (
    <div role="status" className="toast-region" ref={region}>
      {toast && <ToastContent toast={toast} onLeave={leave} onClose={onClose} />}
    </div>
  );
}

/** Where the focus was before it came into the region. */
function useFocusOrigin(region: RefObject<HTMLElement | null>): RefObject<EventTarget | null> {
  const origin = useRef<EventTarget>(null);
  useEffect(() => {
    const element = region.current;
    const note = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !isInside(element, relatedTarget)) origin.current = relatedTarget;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [region]);
  return origin;
}

function isInside(region: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && (region?.contains(target) ?? false);
}

/** To where it was before it came to the message, else to the heading. The page does not scroll under a pointer. */
function giveFocusBack(origin: EventTarget | null): void {
  const element = origin instanceof HTMLElement && origin.isConnected ? origin : findHeading();
  element?.focus({ preventScroll: true });
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

function isInUse(region: HTMLElement | null): boolean {
  return isInside(region, document.activeElement) || (region?.matches(':hover') ?? false);
}

type ContentProps = {
  toast: Toast;
  /** Called before the buttons go, and the focus with them. */
  onLeave: () => void;
  onClose: () => void;
};

function ToastContent({ toast, onLeave, onClose }: ContentProps) {
  const translate = useTranslate();
  const actions = [toast.action, toast.other].filter((action) => action !== undefined);
  const close = () => {
    onLeave();
    onClose();
  };
  // What the action shows or says comes after: it may be a message of its own.
  const act = ({ run }: ToastAction) => {
    close();
    run();
  };
  return (
    <div className="toast">
      <p dir="auto">{toast.text}</p>
      {actions.map((action) => (
        <button key={action.label} type="button" className="button" onClick={() => act(action)}>
          {action.label}
        </button>
      ))}
      <button type="button" className="button button-quiet" onClick={close}>
        {translate('app.toast.close')}
      </button>
    </div>
  );
}
