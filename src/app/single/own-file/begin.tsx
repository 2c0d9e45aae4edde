import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { EXAMPLE_ID } from '../../../state/app-store.ts';
import { useTranslate } from '../../../ui/app-context.tsx';
import { FilePicker } from '../../../ui/components/file-picker.tsx';
import type { ChosenFile } from '../../../ui/files/open-chosen-file.ts';
import { pathTo } from '../../../ui/routes.ts';
import { RefusedDialog } from '../../../ui/screens/home/refused-dialog.tsx';
import { StartButton } from '../../../ui/screens/home/start-actions.tsx';
import { canPickFiles } from './pick-file.ts';
import { useOpenOwnFile } from './use-open-own-file.ts';
import '../../../ui/screens/home/start-actions.css';

type Refused = { fileName: string; opened: ChosenFile };

type Props = { onFile: (file: File) => void; onFailure: () => void };

/** The ways to begin where the saved file is the copy that counts: one's own file stands first. */
export function Begin({ onFile, onFailure }: Props) {
  const translate = useTranslate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const forget = () => setRefused(null);
  return (
    <>
      <ul className="start-actions">
        <li className="card">
          <OpenButton onFile={onFile} onRefused={setRefused} onFailure={onFailure} />
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
      {refused?.opened.kind === 'refused' && (
        <RefusedDialog
          name={refused.fileName}
          problems={refused.opened.problems}
          onClose={forget}
        />
      )}
    </>
  );
}

type OpenProps = Props & { onRefused: (refused: Refused) => void };

function OpenButton({ onFile, onRefused, onFailure }: OpenProps) {
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const { pickAndOpen, openFile } = useOpenOwnFile();
  // An organisation can forbid what the browser could do: then its old way of choosing a file stands here.
  const [isSimple, setSimple] = useState(!canPickFiles);
  const follow = async (opening: ReturnType<typeof pickAndOpen>) => {
    const outcome = await opening.catch(() => ({ kind: 'failed' }) as const);
    if (outcome.kind === 'failed') onFailure();
    if (outcome.kind === 'impossible') setSimple(true);
    if (outcome.kind === 'refused') onRefused(outcome);
    if (outcome.kind === 'everything') onFile(outcome.file);
    if (outcome.kind === 'opened')
      navigate(pathTo(outcome.id, outcome.isAnswered ? 'questions' : 'programme'));
  };
  const label = translate('single.open');
  if (isSimple)
    return (
      <FilePicker
        className="button-main"
        label={label}
        onFile={(file) => void follow(openFile(file, null))}
      />
    );
  return (
    <button type="button" className="button button-main" onClick={() => void follow(pickAndOpen())}>
      {label}
    </button>
  );
}
