import { Suspense, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { StandingNotice } from '../components/standing-notice.tsx';
import { useToast } from '../components/toast.tsx';
import { useEdition } from '../edition.ts';
import { useFileDrop } from '../files/use-file-drop.ts';
import { ABOUT } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { lazyPart } from '../lazy-part.ts';
import { Library } from './home/library.tsx';
import { StartActions } from './home/start-actions.tsx';
import './home-screen.css';

const FileDialogs = lazyPart(async () => (await import('./home/file-dialogs.tsx')).FileDialogs);

/** Where a person begins: what this is, three ways to start, and the assessments on this device. */
export function HomeScreen() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { Begin = StartActions } = useEdition();
  const { region, show } = useToast();
  const onFailure = useCallback(() => show({ text: translate('home.failed') }), [show, translate]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const add = useCallback((file: File) => setFiles((chosen) => [...chosen, file]), []);
  const forget = useCallback(() => setFiles([]), []);
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
      {files.length > 0 && (
        <Suspense>
          <FileDialogs files={files} onToast={show} onFailure={onFailure} onClose={forget} />
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
