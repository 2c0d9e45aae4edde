import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { useActions, useApp, useAssessment, useOpen, useTranslate } from '../app-context.tsx';
import { adviseTemporary, type TemporaryAdvice } from './advise-temporary.ts';
import { pathTo, type Place } from '../routes.ts';
import { lazyPart } from '../lazy-part.ts';
import { SaveCopies } from './save-file-button.tsx';

/** What keeps the work safe comes in behind the screen; the screen stands without it. */
const Keeping = lazyPart(async () => (await import('./keeping/keeping.tsx')).Keeping);

/** What a person must know of the open assessment whatever the step: not kept, or not written. */
export function AssessmentNotices({ step }: { step: Place }) {
  const isExample = useOpen((open) => open.isExample);
  const notKept = useApp((state) => state.notKept);
  const failure = useOpen(({ saving }) => (saving.kind === 'failed' ? saving.code : null));
  if (isExample) return <ExampleNotice step={step} />;
  return (
    <>
      <div role="alert" className="save-alert">
        {failure ? <NotKept text={`save.failed.${failure}`} /> : null}
        {!failure && notKept ? <NotKept text={adviseTemporary(notKept)} /> : null}
      </div>
      <Suspense>
        <Keeping />
      </Suspense>
    </>
  );
}

type NotKeptText = `save.failed.${'full' | 'closed' | 'unknown' | 'missing'}` | TemporaryAdvice;

const NONE: readonly DraftDocument[] = [];

function NotKept({ text }: { text: NotKeptText }) {
  const translate = useTranslate();
  const assessment = useAssessment();
  // As long as the disk takes nothing, the draft is on this page only.
  const isTemporary = useApp((state) => state.notKept !== null);
  const documents = useOpen((open) => (isTemporary ? open.documents : NONE));
  return (
    <div className="notice notice-harm row row-apart">
      <p>{translate(text)}</p>
      <SaveCopies assessment={assessment} documents={documents} />
    </div>
  );
}

function ExampleNotice({ step }: { step: Place }) {
  const translate = useTranslate();
  const assessment = useAssessment();
  const documents = useOpen((open) => open.documents);
  const { adoptAssessment } = useActions();
  const [, navigate] = useLocation();
  const [isCopying, setCopying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const copy = async () => {
    setCopying(true);
    setFailed(false);
    try {
      navigate(pathTo(await adoptAssessment(assessment, documents), step));
    } catch {
      setCopying(false);
      setFailed(true);
    }
  };
  return (
    <div className="notice example-notice">
      <div className="row row-apart">
        <p>{translate('nav.example.text')}</p>
        <button
          type="button"
          className="button"
          aria-disabled={isCopying}
          onClick={() => !isCopying && void copy()}
        >
          {translate('nav.example.copy')}
        </button>
      </div>
      <p role="status">{hasFailed && translate('nav.example.failed')}</p>
    </div>
  );
}
