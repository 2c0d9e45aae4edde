import { useEffect, useId, useRef, type ReactNode } from 'react';
import './modal-dialog.css';

type Props = {
  title: string;
  className?: string;
  /** Something to read: it begins at its title, since its first control may lie below the window. */
  isToRead?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A native modal dialog, open as long as it is rendered. Escape closes it; the focus goes back where it was. */
export function ModalDialog(props: Props) {
  const { title, className = '', isToRead = false, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    if (isToRead) heading.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
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
