import { memo, useLayoutEffect, useRef } from 'react';
import type { TextRange } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import type { Chunk } from '../../draft/arrange-passages.ts';
import { drawBlocks } from './draw-blocks.ts';
import { markPassage } from './mark-passage.ts';

/** Words to mark, by the number of the passage. */
export type Marks = ReadonlyMap<number, readonly TextRange[]>;

type Props = {
  chunk: Chunk;
  documentId: string;
  /** Begins the ids of its passages. */
  prefix: string;
  marks: Marks | undefined;
  /** Where a search stands, when it stands in this chunk. */
  current: (TextRange & { readonly passage: number }) | null;
  /** The passage a person asked to see, when it is in this chunk. */
  shown: number | null;
};

/** Some passages of a draft. Drawn once; only the passages with marks are changed after that. */
export const DraftChunk = memo(function DraftChunk(props: Props) {
  const { chunk, documentId, prefix, marks, current, shown } = props;
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sayPage = (page: number) => translate('draft-screen.page-mark', { page });
    const tableName = translate('draft-screen.table');
    const blocks = drawBlocks(chunk.blocks, { documentId, prefix, sayPage, tableName });
    box.current?.replaceChildren(...blocks);
  }, [chunk, documentId, prefix, translate]);
  // What was drawn anew is marked anew, too.
  useLayoutEffect(() => {
    const undo = Array.from(marks ?? [], ([number, words]) => {
      const passage = findPassage(box.current, number);
      return passage && markPassage(passage, words, current?.passage === number ? current : null);
    });
    return () => undo.forEach((unmark) => unmark?.());
  }, [chunk, documentId, prefix, translate, marks, current]);
  useLayoutEffect(() => {
    const passage = shown === null ? null : findPassage(box.current, shown);
    passage?.setAttribute('data-shown', 'true');
    return () => passage?.removeAttribute('data-shown');
  }, [chunk, documentId, prefix, translate, shown]);
  return <div ref={box} className="draft-chunk" />;
});

function findPassage(box: HTMLElement | null, number: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-passage="${number}"]`) ?? null;
}
