import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useActions, useApp, useTranslate } from '../../app-context.tsx';
import { isPlaceOf } from '../../routes.ts';
import { SaveCopies } from '../save-file-button.tsx';

/** A person may have made room meanwhile. */
const RETRY_AFTER_MS = 5_000;

/** What keeps work from the disk, and what a person can do: a store that cannot be opened, work that waits elsewhere. */
export function Trouble() {
  const translate = useTranslate();
  const notKept = useApp((state) => state.notKept);
  const closedBy = useApp((state) => state.closedBy);
  const unwritten = useApp((state) => state.unwritten);
  const [place] = useLocation();
  useRetry(unwritten.length > 0);
  // The screen of an assessment says it of its own work.
  const elsewhere = unwritten.filter((id) => !isPlaceOf(place, id));
  return (
    <>
      {(notKept === 'blocked' || notKept === 'newer-store') && (
        <NoStore said="trouble.away" why={translate(`trouble.away.${notKept}`)} />
      )}
      {closedBy && <NoStore said="trouble.closed" why={translate(`trouble.closed.${closedBy}`)} />}
      {elsewhere.map((id) => (
        <WorkElsewhere key={id} id={id} />
      ))}
    </>
  );
}

/** Writes what could not be written again and again, until it is written. A store that was closed stays closed. */
function useRetry(isWaiting: boolean): void {
  const { flush } = useActions();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void flush(), RETRY_AFTER_MS);
    return () => clearInterval(timer);
  }, [isWaiting, flush]);
}

type NoStoreProps = { said: 'trouble.away' | 'trouble.closed'; why: string };

function NoStore({ said, why }: NoStoreProps) {
  const translate = useTranslate();
  return (
    <div className="notice notice-harm row row-apart">
      <p>
        <strong>{translate(said)}</strong> {why}
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {translate('trouble.reload')}
      </button>
    </div>
  );
}

type Work = { readonly assessment: Assessment; readonly documents: readonly DraftDocument[] };

function WorkElsewhere({ id }: { id: string }) {
  const translate = useTranslate();
  const { readAssessment, readDocuments } = useActions();
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([readAssessment(id), readDocuments(id).catch(() => [])]).then(
      ([assessment, documents]) => isWanted && assessment && setWork({ assessment, documents }),
      () => undefined,
    );
    return () => void (isWanted = false);
  }, [id, readAssessment, readDocuments]);
  const title = work?.assessment.profile.title.trim() ?? '';
  return (
    <div className="notice notice-harm row row-apart">
      <p>
        {title ? translate('trouble.elsewhere.named', { title }) : translate('trouble.elsewhere')}
      </p>
      {work && <SaveCopies {...work} />}
    </div>
  );
}
