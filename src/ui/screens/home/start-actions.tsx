import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { EXAMPLE_ID } from '../../../state/app-store.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import { FilePicker } from '../../components/file-picker.tsx';
import { Loading } from '../../components/loading.tsx';
import { pathTo } from '../../routes.ts';
import './start-actions.css';

type Props = { onFile: (file: File) => void; onFailure: () => void };

/** The three ways to begin. */
export function StartActions({ onFile, onFailure }: Props) {
  const translate = useTranslate();
  return (
    <ul className="start-actions">
      <li className="card">
        <StartButton onFailure={onFailure} />
        <p>{translate('home.start.text')}</p>
      </li>
      <li className="card">
        <Link className="button" href={pathTo(EXAMPLE_ID, 'results')}>
          {translate('home.example')}
        </Link>
        <p>{translate('home.example.text')}</p>
      </li>
      <li className="card">
        <FilePicker label={translate('home.file')} isMultiple onFile={onFile} />
        <p>{translate('home.file.text')}</p>
      </li>
    </ul>
  );
}

/** Starts an assessment and goes to its first step. */
export function StartButton({ onFailure }: Pick<Props, 'onFailure'>) {
  const translate = useTranslate();
  const { startAssessment } = useActions();
  const [, navigate] = useLocation();
  const [isStarting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    try {
      navigate(pathTo(await startAssessment(), 'programme'));
    } catch {
      setStarting(false);
      onFailure();
    }
  };
  return (
    <>
      <button
        type="button"
        className="button button-main"
        aria-disabled={isStarting}
        onClick={() => !isStarting && void start()}
      >
        {translate('home.start')}
      </button>
      {isStarting && <Loading />}
    </>
  );
}
