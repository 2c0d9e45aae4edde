import type { MessageKey } from '../../../i18n/translate.ts';
import { useTranslate } from '../../../ui/app-context.tsx';
import { LookedFileDialog } from '../../../ui/screens/home/looked-file-dialog.tsx';
import type { Way } from './look-at-own.ts';
import type { OwnQuestion } from './use-open-own-file.ts';

const LABELS: Readonly<Record<Way, MessageKey>> = {
  replace: 'single.take.replace',
  join: 'files.join',
  'go-on': 'single.take.go-on',
  copy: 'files.keep-both',
};

type Props = { question: OwnQuestion; onTake: (way: Way) => void; onClose: () => void };

/** What is in a person's own file and what opening it would change here, before anything is changed. */
export function OwnFileDialog({ question, onTake, onClose }: Props) {
  const translate = useTranslate();
  const { fileName, looked, look } = question;
  const [main] = look.ways;
  const isAlone = look.ways.length === 1;
  const choices = look.ways.map((way) => ({
    text: translate(isAlone ? 'single.take.copy' : LABELS[way]),
    run: () => onTake(way),
  }));
  return (
    <LookedFileDialog
      fileName={fileName}
      looked={{ ...looked, match: look.match }}
      joining={main === 'replace' ? 'replace' : 'join'}
      choices={choices}
      onClose={onClose}
    >
      {main === 'go-on' && <p>{translate('single.take.here-has-more')}</p>}
      {(main === 'go-on' || main === 'join') && (
        <p>{translate(look.isOlder ? 'single.take.older' : 'single.take.into-file')}</p>
      )}
    </LookedFileDialog>
  );
}
