import type { LinkItem, ShapeItem, TextItem } from '../layout/items.ts';

/** What is painted; links are areas and leave no ink. */
export type PaintedItem = TextItem | ShapeItem;

type Heading = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** The standard structure types (ISO 32000-1, 14.8.4) a document is made of. */
export type StructureType =
  | 'Document'
  | Heading
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Div';

/** A box on a page, in points from its top left corner, y downwards. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** What an element may say of itself beside its type. */
export type StructureProperties = {
  /** BCP 47, when its words are in another language than the document. */
  readonly language?: string;
  /** The words that stand for a picture. */
  readonly alternative?: string;
  /** What a header cell is the header of. */
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Decimal' | 'Disc';
  /** Where a picture stands on its page. */
  readonly box?: Box;
  readonly isRightToLeft?: boolean;
};

/** A part of the document as a screen reader meets it. */
export type StructureElement = StructureProperties & {
  readonly kind: 'element';
  readonly type: StructureType;
  readonly children: readonly StructureNode[];
};

/** What of an element is painted on one page (counted from 1), as one marked sequence with a number of its own there. */
export type Content = { readonly kind: 'content'; readonly page: number; readonly mcid: number };

/** An area on a page to click on, which belongs to the link element around it. */
export type Annotation = {
  readonly kind: 'annotation';
  readonly page: number;
  readonly link: LinkItem;
};

export type StructureNode = StructureElement | Content | Annotation;

/** What a sequence that no reader needs to hear is there for. */
export type ArtifactKind = 'decoration' | 'repeated-head' | 'footer';

/**
 * Neighbouring things on a page that are painted under one tag: content of the tree by its number, or an artifact. All text
 * of a reversed sequence is shown from its last glyph to its first.
 */
export type Sequence = { readonly items: readonly PaintedItem[] } & (
  | { readonly type: StructureType; readonly mcid: number; readonly isReversed: boolean }
  | { readonly type: ArtifactKind }
);

export type TaggedPage = {
  readonly sequences: readonly Sequence[];
  readonly annotations: readonly Annotation[];
};

/** Pages cut into tagged sequences, and the tree that gives them their order and meaning. */
export type TaggedDocument = {
  readonly root: StructureElement;
  readonly pages: readonly TaggedPage[];
};

/** An element without properties; or none when it would have no children. */
export function wrap(
  type: StructureType,
  children: readonly StructureNode[],
  properties: StructureProperties = {},
): readonly StructureElement[] {
  return children.length === 0 ? [] : [{ kind: 'element', type, children, ...properties }];
}
