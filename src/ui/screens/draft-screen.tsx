import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DraftReader } from '../components/draft/draft-reader.tsx';
import { useOpen, useTranslate } from '../app-context.tsx';
import { useToast } from '../components/toast.tsx';
import { isRunning } from '../draft/reading-state.ts';
import { useReadings } from '../draft/use-readings.ts';
import { useFileDrop } from '../files/use-file-drop.ts';
import { pathTo, readPassagePlace } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { AddDraft } from './draft/add-draft.tsx';
import { DocumentList } from './draft/document-list.tsx';
import { FlagQuestions } from './draft/flag-questions.tsx';
import { KeptNotices } from './draft/kept-notices.tsx';
import { QuotesSummary } from './draft/quotes-summary.tsx';
import { RemovedDocuments } from './draft/removed-documents.tsx';
import { ReadingList } from './draft/reading-list.tsx';
import { useReadingNews } from './draft/use-reading-news.ts';
import './draft-screen.css';

type Props = {
  id: string;
  /** The passage to show, as it stands in the address. */
  place: string | undefined;
};

/** The draft itself: put in, read, searched, and asked what it says in its own words. Nobody needs to have one here. */
export function DraftScreen({ id, place }: Props) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const documents = useOpen((open) => open.documents);
  const { region, show } = useToast();
  const { read, readings, drop } = useReadings();
  const readOne = useCallback((file: File) => read([file]), [read]);
  const isFileOver = useFileDrop(readOne, true);
  const [isFresh, setFresh] = useState(false);
  useReadingNews(show, setFresh);
  const focusHeading = () => heading.current?.focus();
  return (
    <main className="page draft-screen">
      <h1 tabIndex={-1} ref={heading}>
        {translate('draft-screen.title')}
      </h1>
      <p className="lead">{translate('draft-screen.lead')}</p>
      <div className="stack">
        <KeptNotices />
        <AddDraft
          hasDraft={documents.length > 0}
          isFileOver={isFileOver}
          isReading={readings.some(isRunning)}
          onGiven={read}
        />
        <ReadingList readings={readings} onDrop={drop} onFocusLost={focusHeading} />
        <DocumentList onVersion={read} onToast={show} onGone={focusHeading} />
        {documents.length > 0 ? (
          <>
            <p>
              <Link className="button" href={pathTo(id, 'questions')}>
                {translate('draft-screen.to-questions')}
              </Link>
            </p>
            <QuotesSummary id={id} isFresh={isFresh} />
            <FlagQuestions id={id} />
            <Reading place={place} />
          </>
        ) : (
          <p>
            {translate('draft-screen.without')}{' '}
            <Link href={pathTo(id, 'questions')}>{translate('draft-screen.to-questions')}</Link>
          </p>
        )}
        <RemovedDocuments onToast={show} onGone={focusHeading} />
      </div>
      {region}
    </main>
  );
}

function Reading({ place }: Pick<Props, 'place'>) {
  const shown = useMemo(() => {
    const passage = readPassagePlace(place);
    return passage && { ...passage, words: [] };
  }, [place]);
  return <DraftReader shown={shown} />;
}
