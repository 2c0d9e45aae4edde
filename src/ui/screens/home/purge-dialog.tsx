import { useTranslate } from '../../app-context.tsx';
import type { LibraryItem } from './library-item.ts';
import { TwiceAsked } from './twice-asked.tsx';

type Props = { entries: readonly LibraryItem[]; onConfirm: () => void; onClose: () => void };

/** Asks before something is removed for good: once for one assessment, twice for several. */
export function PurgeDialog({ entries, onConfirm, onClose }: Props) {
  const translate = useTranslate();
  const count = entries.length;
  const title = entries[0]?.title || translate('nav.untitled');
  const confirm = translate('library.purge.confirm', { count });
  const first = {
    title: translate('library.purge.title', { count, title }),
    text: translate('library.purge.text', { count }),
    confirm: count > 1 ? translate('library.delete-many.go-on') : confirm,
  };
  const second = {
    title: translate('library.purge.again', { count }),
    text: translate('library.purge.again.text'),
    confirm,
  };
  return (
    <TwiceAsked
      questions={count > 1 ? [first, second] : [first]}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
