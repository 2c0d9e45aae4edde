import type { Block, DocumentInfo } from '../../blocks.ts';
import type { LaidOutDocument } from '../layout/items.ts';
import type { Measure } from '../text/typesetter.ts';
import { collectItems, type CollectedItems } from './collect-items.ts';
import { nameHeadings } from './heading-levels.ts';
import { createMarker, type Marker } from './mark-content.ts';
import type { ArtifactKind, Sequence, TaggedDocument, TaggedPage } from './structure.ts';
import { tagBlock } from './tag-block.ts';

/**
 * Gives everything on the pages its place in a tree of the document (ISO 32000-1, 14.7), or marks it as decoration. Pure:
 * the blocks say what a thing is, their laid-out items where it stands. Blocks are read in their order.
 */
export function tagDocument(
  blocks: readonly Block[],
  document: LaidOutDocument,
  direction: DocumentInfo['direction'],
  measure: Measure,
): TaggedDocument {
  const collected = collectItems(document);
  const marker = createMarker();
  const headings = nameHeadings(blocks);
  const children = blocks.flatMap((block, element) =>
    tagBlock(block, {
      places: collected.placesOf(element),
      marker,
      measure,
      heading: headings.get(element) ?? 'H1',
      entryLevels: block.kind === 'contents' ? listLevels(blocks, element) : [],
    }),
  );
  return {
    root: {
      kind: 'element',
      type: 'Document',
      children,
      ...(direction === 'rtl' && { isRightToLeft: true }),
    },
    pages: document.pages.map((_, index) => cutPage(index + 1, collected, marker)),
  };
}

/** A list of contents has the headings of levels 1 and 2 that follow it. */
function listLevels(blocks: readonly Block[], after: number): readonly number[] {
  return blocks
    .slice(after + 1)
    .flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [block.level] : []));
}

/** What lies behind the words is painted first, then everything in reading order, and the footer last. */
function cutPage(page: number, collected: CollectedItems, marker: Marker): TaggedPage {
  const artifact = (type: ArtifactKind): readonly Sequence[] => {
    const items = collected.artifactsOf(page, type);
    return items.length === 0 ? [] : [{ type, items }];
  };
  return {
    sequences: [
      ...artifact('decoration'),
      ...artifact('repeated-head'),
      ...marker.sequencesOf(page),
      ...artifact('footer'),
    ],
    annotations: marker.annotationsOf(page),
  };
}
