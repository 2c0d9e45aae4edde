import type { DraftDocument, DraftPassage } from '../../src/domain/draft/draft.ts';
import { NOW } from './assessment.ts';

/** A document of these paragraphs, one passage each. */
export function documentOf(
  id: string,
  paragraphs: readonly string[],
  change: Partial<DraftDocument> = {},
): DraftDocument {
  return {
    id,
    name: `${id}.txt`,
    format: 'txt',
    fingerprint: `fingerprint of ${id}`,
    readAt: NOW,
    pages: null,
    passages: paragraphs.map(paragraph),
    gaps: [],
    ...change,
  };
}

function paragraph(text: string, index: number): DraftPassage {
  const place = { page: null, headings: [], paragraph: index + 1 };
  return { kind: 'paragraph', level: 0, text, place, cell: null };
}
