import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { matchDialogs } from '../dialog-entries.ts';
import './modal-dialog.css';

type Props = {
  title: string;
  className?: string;
  /** Something to read: it begins at its title, since its first control may lie below the window. */
  isToRead?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A native modal dialog, open as long as it is rendered. Escape and the browser's "back" close it; the focus goes back
 * where it was.
 */
export function ModalDialog(props: Props) {
  const { title, className = '', isToRead = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // At once: nobody meets a dialog that is on the page and not yet open, and one that follows another finds the focus
  // where it was before both.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    matchDialogs();
    return () => {
      element?.close();
      matchDialogs();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useLayoutEffect(() => {
    if (isToRead) heading.current?.focus();
  }, [isToRead]);
  return (
    <dialog
      ref={dialog}
      className={`modal-dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={onClose}
    >
      <h2 ref={heading} id={titleId} tabIndex={isToRead ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
