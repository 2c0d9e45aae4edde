import { useTranslate } from '../../app-context.tsx';
import { isLargeDeletion } from './delete-dialog.tsx';
import type { LibraryItem } from './library-item.ts';
import { TwiceAsked } from './twice-asked.tsx';

type Props = {
  entries: readonly LibraryItem[];
  /** How many lie there. */
  all: number;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something is removed for good: once for one of several, twice for more or for most of them. */
export function PurgeDialog({ entries, all, onConfirm, onClose }: Props) {
  const translate = useTranslate();
  const count = entries.length;
  const isLarge = count > 1 || isLargeDeletion(count, all);
  const title = entries[0]?.title || translate('nav.untitled');
  const confirm = translate('library.purge.confirm', { count });
  const first = {
    title: translate('library.purge.title', { count, title }),
    text: translate('library.purge.text', { count }),
    confirm: isLarge ? translate('library.delete-many.go-on') : confirm,
  };
  const second = {
    title: translate('library.purge.again', { count }),
    text: translate('library.purge.again.text', { count }),
    confirm,
  };
  return (
    <TwiceAsked
      questions={isLarge ? [first, second] : [first]}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
