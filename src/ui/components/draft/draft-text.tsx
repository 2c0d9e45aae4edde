import { memo, startTransition, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import { countChunks, listChunks, type Chunk } from '../../draft/arrange-passages.ts';
import { afterPaint } from '../../../lib/after-paint.ts';
import { bringIntoView } from '../../draft/bring-into-view.ts';
import type { ShownPassage } from '../../draft/draft-panel.tsx';
import type { Hit } from '../../draft/find-words.ts';
import { DraftChunk, type Marks } from './draft-chunk.tsx';
import { movePassage } from './move-passage.ts';
import './draft-text.css';

type Props = {
  documents: readonly DraftDocument[];
  hits: readonly Hit[];
  current: Hit | null;
  shown: ShownPassage | null;
  /** What Enter does on a passage. */
  onEnter?: ((root: HTMLElement, passage: HTMLElement) => void) | undefined;
};

/** The text of all documents. The first part is there at once; the rest follows without holding anything up. */
export const DraftText = memo(function DraftText(props: Props) {
  const { documents, hits, current, shown, onEnter } = props;
  const translate = useTranslate();
  const prefix = useId();
  const root = useRef<HTMLDivElement>(null);
  const depth = useGrowth(documents);
  const idOf = ({ documentId, passage }: { documentId: string; passage: number }) =>
    `${prefix}${documents.findIndex(({ id }) => id === documentId)}-${passage}`;
  const currentId = current && idOf(current);
  const shownId = shown && idOf(shown);
  useEffect(() => {
    if (currentId && depth === Infinity) bringIntoView(document.getElementById(currentId));
  }, [currentId, current, depth]);
  useEffect(() => {
    const element = shownId && depth === Infinity ? document.getElementById(shownId) : null;
    if (!element) return;
    element.focus({ preventScroll: true });
    bringIntoView(element);
  }, [shownId, shown, depth]);
  return (
    // The keys go from passage to passage; the text itself stays a text.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className="draft-text"
      role="group"
      aria-label={translate('draft-screen.text')}
      // The way into the text for those who use the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        if (root.current) movePassage(event, root.current, onEnter);
      }}
    >
      {documents.map((document, index) => (
        <DocumentText
          key={document.id}
          document={document}
          prefix={`${prefix}${index}`}
          depth={depth}
          hits={hits}
          current={current?.documentId === document.id ? current : null}
          shown={shown?.documentId === document.id ? shown : null}
        />
      ))}
    </div>
  );
});

type DocumentProps = Pick<Props, 'hits' | 'current' | 'shown'> & {
  document: DraftDocument;
  prefix: string;
  /** How many chunks of it are drawn. */
  depth: number;
};

const DocumentText = memo(function DocumentText(props: DocumentProps) {
  const { document, prefix, depth, hits, current, shown } = props;
  const chunks = useMemo(() => listChunks(document, depth), [document, depth]);
  const marks = useMemo(
    () => groupMarks(chunks, document.id, hits, shown),
    [chunks, document, hits, shown],
  );
  const nameId = `${prefix}-name`;
  const holds = (index: number, passage: number | undefined) =>
    passage !== undefined && placeOf(chunks, passage) === index;
  return (
    <section aria-labelledby={nameId}>
      <h2 className="draft-name" id={nameId} dir="auto">
        {document.name}
      </h2>
      {chunks.map((chunk, index) => (
        <DraftChunk
          key={chunk.first}
          chunk={chunk}
          documentId={document.id}
          prefix={prefix}
          marks={marks.get(index)}
          current={holds(index, current?.passage) ? current : null}
          shown={holds(index, shown?.passage) ? (shown?.passage ?? null) : null}
        />
      ))}
    </section>
  );
});

/** Chunks that a frame adds: the browser puts them into the page in one go. */
const GROWTH = 6;

/** How many chunks of each document are drawn: one at first, some more each frame, and then all. */
function useGrowth(documents: readonly DraftDocument[]): number {
  const longest = Math.max(0, ...documents.map(countChunks));
  const [depth, setDepth] = useState(1);
  useEffect(() => {
    if (depth === Infinity) return;
    let isCurrent = true;
    const next = depth + GROWTH < longest ? depth + GROWTH : Infinity;
    void afterPaint().then(() => {
      if (isCurrent) startTransition(() => setDepth(next));
    });
    return () => {
      isCurrent = false;
    };
  }, [depth, longest]);
  return depth;
}

/** The number of the chunk that a passage is in; for one in a chunk that is still to come it is the last that is there. */
function placeOf(chunks: readonly Chunk[], passage: number): number {
  return chunks.findLastIndex(({ first }) => first <= passage);
}

function groupMarks(
  chunks: readonly Chunk[],
  documentId: string,
  hits: readonly Hit[],
  shown: ShownPassage | null,
): ReadonlyMap<number, Marks> {
  const marks = new Map<number, Map<number, Hit[]>>();
  const found = hits.filter((hit) => hit.documentId === documentId);
  // While nothing is searched for, the words that brought the person here are marked.
  const words = (shown?.words ?? []).map((range) => ({
    ...range,
    documentId,
    passage: shown?.passage ?? 0,
  }));
  for (const hit of hits.length > 0 ? found : words) {
    const place = placeOf(chunks, hit.passage);
    const ofChunk = marks.get(place) ?? new Map<number, Hit[]>();
    marks.set(place, ofChunk);
    ofChunk.set(hit.passage, [...(ofChunk.get(hit.passage) ?? []), hit]);
  }
  return marks;
}
