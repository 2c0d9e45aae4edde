import { useEffect, useId, useRef, type ReactNode } from 'react';
import './modal-dialog.css';

type Props = { title: string; className?: string; onClose: () => void; children: ReactNode };

/**
 * A native modal dialog, open as long as it is rendered. Escape closes it; the focus goes back where it was. One whose
 * first control lies below the window begins at its title.
 */
export function ModalDialog({ title, className = '', onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    if (element && element.scrollTop > 0) heading.current?.focus();
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
      <h2 ref={heading} id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
