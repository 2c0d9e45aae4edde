import * as z from 'zod/mini';

/** Longest text of one passage, in UTF-16 units; a reader cuts what is longer into several. */
export const LONGEST_PASSAGE = 20_000;

const count = z.int().check(z.minimum(0));
const text = z.string().check(z.maxLength(LONGEST_PASSAGE));

/** Where a person finds a passage again in the file as they know it. */
export const PlaceSchema = z.looseObject({
  /** Page of the file, from 1; null where the format has no pages. */
  page: z.nullable(z.int().check(z.minimum(1))),
  /** Texts of the headings above it, from the outermost. */
  headings: z.array(text),
  /** Its number among the passages below the nearest heading, from 1; 0 for a heading. */
  paragraph: count,
});

export const PassageKindSchema = z.enum([
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'footnote',
]);

export const DraftPassageSchema = z.looseObject({
  kind: PassageKindSchema,
  /** Depth of a heading (from 1) or of a list item (from 1); 0 for all others. */
  level: count,
  /** One line: no line ends, single spaces, canonical composition (NFC). Never empty. */
  text,
  place: PlaceSchema,
  /** Row and column of a table's cell, both from 0, and the number of the table; null outside tables. */
  cell: z.nullable(z.looseObject({ table: count, row: count, column: count })),
});

/** What of a file could not be read, or was read with a doubt. */
export const ReadingGapSchema = z.discriminatedUnion('kind', [
  /** Pages without text, most likely scanned; from 1. */
  z.looseObject({ kind: z.literal('no-text'), pages: z.array(count), of: count }),
  /** Pages that the file names and that could not be read; from 1. */
  z.looseObject({ kind: z.literal('broken-pages'), pages: z.array(count), of: count }),
  /** Pictures: what is written in them is not read. */
  z.looseObject({ kind: z.literal('pictures'), count }),
  /** A part of the file was damaged; the rest was read. */
  z.looseObject({ kind: z.literal('damaged-part'), name: text }),
  /** Letters that stand for nothing readable (a font without a table, an unknown encoding). */
  z.looseObject({ kind: z.literal('unreadable-letters'), count }),
  /** The text is not in Unicode and was read as this encoding. */
  z.looseObject({ kind: z.literal('legacy-encoding'), encoding: text }),
  /** The file goes on behind what the app reads. */
  z.looseObject({ kind: z.literal('cut-short'), passages: count }),
]);

export const FORMATS_OF_DRAFTS = ['docx', 'odt', 'pdf', 'md', 'txt', 'pasted'] as const;

/** One document of a draft as passages. */
export const DraftDocumentSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Name of the file, or of what was pasted. */
  name: text,
  format: z.enum(FORMATS_OF_DRAFTS),
  /** SHA-256 of the bytes that were read, in hexadecimal. */
  fingerprint: z.string().check(z.maxLength(80)),
  readAt: z.string().check(z.maxLength(40)),
  /** Number of pages; null where the format has none. */
  pages: z.nullable(count),
  passages: z.array(DraftPassageSchema),
  gaps: z.array(ReadingGapSchema),
});
