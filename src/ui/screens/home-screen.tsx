import { lazy, Suspense, useCallback, useEffect } from 'react';
import { Link } from 'wouter';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { StandingNotice } from '../components/standing-notice.tsx';
import { useToast } from '../components/toast.tsx';
import { useEdition } from '../edition.ts';
import { useFileDrop } from '../files/use-file-drop.ts';
import { ABOUT } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { Library } from './home/library.tsx';
import { StartActions } from './home/start-actions.tsx';
import { useFileQueue } from './home/use-file-queue.ts';
import './home-screen.css';

const FileDialog = lazy(async () => ({
  default: (await import('./home/file-dialog.tsx')).FileDialog,
}));

/** Where a person begins: what this is, three ways to start, and the assessments on this device. */
export function HomeScreen() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { Begin = StartActions } = useEdition();
  const { region, show } = useToast();
  const onFailure = useCallback(() => show({ text: translate('home.failed') }), [show, translate]);
  const { file, done, waiting, add, goOn } = useFileQueue();
  const isFileOver = useFileDrop(add, true);
  useFreshLibrary(onFailure);
  return (
    <main className="page home">
      <h1 tabIndex={-1} ref={heading}>
        {translate('home.title')}
      </h1>
      <p className="lead">{translate('home.lead')}</p>
      <TemporaryNotice />
      <Begin onFile={add} onFailure={onFailure} />
      <Library onToast={show} onFailure={onFailure} />
      <footer className="home-footer">
        <StandingNotice />
        <Link href={ABOUT}>{translate('home.more')}</Link>
      </footer>
      {isFileOver && <p className="home-drop">{translate('home.drop')}</p>}
      {file && (
        <Suspense>
          <FileDialog
            key={done}
            file={file}
            waiting={waiting}
            onToast={show}
            onFailure={onFailure}
            onClose={goOn}
          />
        </Suspense>
      )}
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
  const notKept = useApp((state) => state.notKept);
  if (notKept !== 'missing' && notKept !== 'refused') return null;
  return (
    <div className="notice notice-harm">
      <p>
        <strong>{translate('home.temporary.what')}</strong>
      </p>
      <p>{translate('home.temporary.next')}</p>
    </div>
  );
}
