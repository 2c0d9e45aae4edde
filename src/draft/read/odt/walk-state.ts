import type { FoundPassage, PassageCollector } from '../collect-passages.ts';
import type { StyleBook } from './styles.ts';

type OpenParagraph = FoundPassage & {
  readonly cell: NonNullable<FoundPassage['cell']> | null;
  readonly breaksAfter: boolean;
  text: string;
  /** More than spaces so far. */
  hasText: boolean;
  page: number;
};

/** Rows and columns from 0; the next ones stand behind what the current ones are repeated for. */
type OpenTable = {
  readonly number: number;
  row: number;
  nextRow: number;
  column: number;
  nextColumn: number;
};

/** Where the walk stands in the content, and what it saw. */
export type WalkState = {
  readonly styles: StyleBook;
  readonly collector: PassageCollector;
  /** How deep it is inside an element that is left out; 0 outside. */
  leftOut: number;
  /** Open paragraphs: one inside the other through notes and text boxes. */
  readonly paragraphs: OpenParagraph[];
  /** Passages of notes and text boxes, which follow the paragraph they are in. */
  readonly waiting: FoundPassage[];
  readonly tables: OpenTable[];
  tableCount: number;
  /** Depth of lists, anew inside each cell and note. */
  readonly lists: number[];
  noteDepth: number;
  page: number;
  /** The paragraph before asked for a page break. */
  isPageDue: boolean;
  isBegun: boolean;
  hasPages: boolean;
  pictures: number;
  isFrameCounted: boolean;
};

export function createWalk(styles: StyleBook, collector: PassageCollector): WalkState {
  return {
    styles,
    collector,
    leftOut: 0,
    paragraphs: [],
    waiting: [],
    tables: [],
    tableCount: 0,
    lists: [0],
    noteDepth: 0,
    page: 1,
    isPageDue: false,
    isBegun: false,
    hasPages: false,
    pictures: 0,
    isFrameCounted: false,
  };
}
