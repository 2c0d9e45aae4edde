import type { z } from 'zod/mini';
import type { Known } from '../../lib/known.ts';
import type {
  DraftDocumentSchema,
  DraftPassageSchema,
  FORMATS_OF_DRAFTS,
  PassageKindSchema,
  PlaceSchema,
  ReadingGapSchema,
} from './schema.ts';

export type Place = Known<z.infer<typeof PlaceSchema>>;
export type PassageKind = z.infer<typeof PassageKindSchema>;
/** A heading, paragraph, list item, cell or footnote of the draft: the smallest thing that has a place. */
export type DraftPassage = Known<z.infer<typeof DraftPassageSchema>>;
export type ReadingGap = Known<z.infer<typeof ReadingGapSchema>>;
export type DraftFormat = (typeof FORMATS_OF_DRAFTS)[number];
/** One document of a draft (proposal, logframe, budget note) as passages in reading order. */
export type DraftDocument = Known<z.infer<typeof DraftDocumentSchema>>;

/** A stretch of text inside one passage, in UTF-16 units: from `start` up to, not with, `end`. */
export type TextRange = { readonly start: number; readonly end: number };

/** A passage of a document, by its number in `DraftDocument.passages` (from 0). */
export type PassageRef = { readonly documentId: string; readonly passage: number };
