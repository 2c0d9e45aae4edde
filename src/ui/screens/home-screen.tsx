import { useCallback, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { AssessmentFile } from '../../domain/assessment/assessment.ts';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { StandingNotice } from '../components/standing-notice.tsx';
import { useToast } from '../components/toast.tsx';
import { useFileDrop } from '../files/use-file-drop.ts';
import { ABOUT, pathTo } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { Library } from './home/library.tsx';
import { OpenedFileDialog } from './home/opened-file-dialog.tsx';
import { StartActions } from './home/start-actions.tsx';
import { useOpenedFile } from './home/use-opened-file.ts';
import './home-screen.css';

/** Where a person begins: what this is, three ways to start, and the assessments on this device. */
export function HomeScreen() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { region, show } = useToast();
  const onFailure = useCallback(() => show({ text: translate('home.failed') }), [show, translate]);
  const { looked, look, forget, add } = useOpenedFile(onFailure);
  const [, navigate] = useLocation();
  const isFileOver = useFileDrop(look);
  useFreshLibrary(onFailure);

  const addFile = (file: AssessmentFile) => {
    forget();
    const tell = (id: string) =>
      show({
        text: translate('files.added', {
          title: file.assessment.profile.title || translate('nav.untitled'),
        }),
        action: {
          label: translate('files.open-now'),
          run: () => navigate(pathTo(id, 'programme')),
        },
      });
    void add(file).then(tell, onFailure);
  };
  return (
    <main className="page home">
      <h1 tabIndex={-1} ref={heading}>
        {translate('home.title')}
      </h1>
      <p className="lead">{translate('home.lead')}</p>
      <TemporaryNotice />
      <StartActions onFile={look} onFailure={onFailure} />
      <Library onToast={show} onFailure={onFailure} />
      <footer className="home-footer">
        <StandingNotice />
        <Link href={ABOUT}>{translate('home.more')}</Link>
      </footer>
      {isFileOver && <p className="home-drop">{translate('home.drop')}</p>}
      {looked && <OpenedFileDialog {...looked} onAdd={addFile} onClose={forget} />}
      {region}
    </main>
  );
}

/** What was edited a moment ago is written first, so that the list is true. */
function useFreshLibrary(onFailure: () => void): void {
  const { flush, loadLibrary } = useActions();
  useEffect(() => {
    void flush().then(loadLibrary).catch(onFailure);
  }, [flush, loadLibrary, onFailure]);
}

function TemporaryNotice() {
  const translate = useTranslate();
  const isTemporary = useApp((state) => state.isTemporary);
  if (!isTemporary) return null;
  return (
    <div className="notice notice-harm">
      <p>
        <strong>{translate('home.temporary.what')}</strong>
      </p>
      <p>{translate('home.temporary.next')}</p>
    </div>
  );
}
