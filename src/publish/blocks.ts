import type { Ink, Shape } from '../report/shapes.ts';

/**
 * The blocks every document is made of, whatever the format: what is said and in which role, with no
 * geometry. `composeDocument` makes them from the `Report`; the formats with pages, PDF and Word, read them.
 */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FigureBlock
  | QuoteBlock
  | ContentsBlock
  | PageBreakBlock;

/** A stretch of text with one look. `href` makes it a link, `target` a link to the heading with that anchor. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly colour?: Ink;
  readonly href?: string;
  readonly target?: string;
};

export type HeadingBlock = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Name other blocks may point to; unique in the document. */
  readonly anchor?: string;
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly look?: 'body' | 'lead' | 'small' | 'label' | 'notice';
  /** Keep on the page of the next block. */
  readonly keepWithNext?: boolean;
  /** Language of the text when it is not the document's, BCP 47. */
  readonly lang?: string;
};

export type ListBlock = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
};

export type TableCell = {
  readonly runs: readonly Run[];
  /** A header of its row. */
  readonly header?: boolean;
  readonly align?: 'start' | 'end' | 'centre';
  /**
   * Boxes to tick by hand, after the words of the cell: each with what it stands for after it, which may be empty. Drawn,
   * not written, so that a paper has room for a pencil.
   */
  readonly boxes?: readonly string[];
  /** Empty lines to write on by hand, below everything else in the cell. */
  readonly lines?: number;
};

export type TableBlock = {
  readonly kind: 'table';
  readonly caption?: string;
  /** Shares of the line width, adding up to 1. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** "compact": small type and tight rows, for forms and for lists to look things up in. */
  readonly look?: 'normal' | 'compact';
  /** Not spread over two pages unless it is longer than one. */
  readonly keepTogether?: boolean;
  /** Its last row stays on the page of the next block. */
  readonly keepWithNext?: boolean;
};

/**
 * A vector picture. Coordinates in points inside width x height. `alternative` says the same in words, for those who
 * listen.
 */
export type FigureBlock = {
  readonly kind: 'figure';
  readonly alternative: string;
  readonly caption?: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

export type QuoteBlock = {
  readonly kind: 'quote';
  readonly text: string;
  /** Where in the draft, already worded; empty when the person gave no place. */
  readonly place: string;
  readonly lang?: string;
};

/** A list of the headings of levels 1 and 2 with their pages. */
export type ContentsBlock = { readonly kind: 'contents'; readonly title: string };

type PageBreakBlock = { readonly kind: 'page-break' };

/** What a document carries beside its blocks. `date` is ISO 8601, used for the file's own date too. */
export type DocumentInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly date: string;
  /** Footer text at the start of the line; page x of y stands at its end. */
  readonly footer: string;
  /** Words for "page 3 of 12". */
  readonly pageOf: (page: number, pages: number) => string;
};
