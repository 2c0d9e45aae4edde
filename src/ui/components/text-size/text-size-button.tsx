import { Suspense, useCallback, useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { lazyPart } from '../../lazy-part.ts';

const TextSizeDialog = lazyPart(
  async () => (await import('./text-size-dialog.tsx')).TextSizeDialog,
);

/** Opens the choice of the text size. A small screen shows its sign alone. */
export function TextSizeButton() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        type="button"
        className="link-button app-header-link text-size"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">{translate('app.text-size.sign')}</span>
        <span className="text-size-words">{translate('app.text-size')}</span>
      </button>
      <Suspense>{isOpen && <TextSizeDialog onClose={close} />}</Suspense>
    </>
  );
}
