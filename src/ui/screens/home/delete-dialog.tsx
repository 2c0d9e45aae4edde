import { useTranslate } from '../../app-context.tsx';
import { TwiceAsked } from './twice-asked.tsx';

/** More than half of what there is goes only after two questions; the only one is more than half. */
export function isLargeDeletion(count: number, all: number): boolean {
  return count * 2 > all;
}

type Props = {
  count: number;
  all: number;
  /** Title of the first of them. */
  title: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks twice before most of the library is put aside. */
export function DeleteDialog({ count, all, title, onConfirm, onClose }: Props) {
  const translate = useTranslate();
  const questions = [
    {
      title: translate('library.delete-many.title', {
        count,
        all,
        title: title || translate('nav.untitled'),
      }),
      text: translate('library.delete-many.text', { count }),
      confirm: translate('library.delete-many.go-on'),
    },
    {
      title: translate('library.delete-many.again', { count }),
      text: translate('library.delete-many.again.text'),
      confirm: translate('library.delete-many.confirm', { count }),
    },
  ];
  return <TwiceAsked questions={questions} onConfirm={onConfirm} onClose={onClose} />;
}
