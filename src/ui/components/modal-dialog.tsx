import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
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
  const before = useRef<Element>(null);
  // At once: nobody meets a dialog that is on the page and not yet open.
  useLayoutEffect(() => {
    before.current = document.activeElement;
    dialog.current?.showModal();
  }, []);
  useLayoutEffect(() => {
    if (isToRead) heading.current?.focus();
  }, [isToRead]);
  useEffect(() => {
    const element = dialog.current;
    return () => {
      element?.close();
      const here = before.current;
      if (here instanceof HTMLElement && here.isConnected) here.focus();
    };
  }, []);
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
