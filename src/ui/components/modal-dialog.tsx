import { useEffect, useId, useRef, type ReactNode } from 'react';
import './modal-dialog.css';

type Props = { title: string; className?: string; onClose: () => void; children: ReactNode };

/** A native modal dialog, open as long as it is rendered. Escape closes it; the focus goes back where it was. */
export function ModalDialog({ title, className = '', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`modal-dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
