import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { EXAMPLE_ID } from '../../../state/app-store.ts';
import { useTranslate } from '../../../ui/app-context.tsx';
import { FilePicker } from '../../../ui/components/file-picker.tsx';
import { pathTo } from '../../../ui/routes.ts';
import { RefusedDialog } from '../../../ui/screens/home/refused-dialog.tsx';
import { StartButton } from '../../../ui/screens/home/start-actions.tsx';
import type { Way } from './look-at-own.ts';
import { OwnFileDialog } from './own-file-dialog.tsx';
import { canPickFiles } from './pick-file.ts';
import { useOpenOwnFile, type OpenOutcome } from './use-open-own-file.ts';
import '../../../ui/screens/home/start-actions.css';

/** A file that has something to say before, or instead of, being taken in. */
type Told = Extract<OpenOutcome, { kind: 'refused' | 'asks' }>;

type Props = { onFile: (file: File) => void; onFailure: () => void };

/** The ways to begin where the saved file is the copy that counts: one's own file stands first. */
export function Begin({ onFile, onFailure }: Props) {
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const [told, setTold] = useState<Told | null>(null);
  const forget = () => setTold(null);
  const follow = async (opening: Promise<OpenOutcome>): Promise<void> => {
    const outcome = await opening.catch(() => ({ kind: 'failed' }) as const);
    if (outcome.kind === 'failed') onFailure();
    if (outcome.kind === 'refused' || outcome.kind === 'asks') setTold(outcome);
    if (outcome.kind === 'everything') onFile(outcome.file);
    if (outcome.kind === 'opened')
      navigate(pathTo(outcome.id, outcome.isAnswered ? 'questions' : 'programme'));
  };
  return (
    <>
      <ul className="start-actions">
        <li className="card">
          <OpenButton onOpening={follow} />
          <p>{translate('single.open.text')}</p>
        </li>
        <li className="card">
          <StartButton onFailure={onFailure} />
          <p>{translate('single.start.text')}</p>
        </li>
        <li className="card">
          <Link className="button" href={pathTo(EXAMPLE_ID, 'results')}>
            {translate('home.example')}
          </Link>
          <p>{translate('home.example.text')}</p>
        </li>
      </ul>
      <p className="notice own-file-storage">{translate('single.storage')}</p>
      {told?.kind === 'refused' && (
        <RefusedDialog name={told.fileName} problems={told.opened.problems} onClose={forget} />
      )}
      {told?.kind === 'asks' && (
        <OwnFileDialog
          question={told}
          onTake={(way: Way) => {
            forget();
            void follow(told.take(way));
          }}
          onClose={forget}
        />
      )}
    </>
  );
}

type OpenProps = { onOpening: (opening: Promise<OpenOutcome>) => Promise<void> };

function OpenButton({ onOpening }: OpenProps) {
  const translate = useTranslate();
  const { pickAndOpen, openFile } = useOpenOwnFile();
  // An organisation can forbid what the browser could do: then its old way of choosing a file stands here.
  const [isSimple, setSimple] = useState(!canPickFiles);
  const pick = async () => {
    const outcome = await pickAndOpen();
    if (outcome.kind === 'impossible') setSimple(true);
    return outcome;
  };
  const label = translate('single.open');
  if (isSimple)
    return (
      <FilePicker
        className="button-main"
        label={label}
        onFile={(file) => void onOpening(openFile(file, null))}
      />
    );
  return (
    <button type="button" className="button button-main" onClick={() => void onOpening(pick())}>
      {label}
    </button>
  );
}
