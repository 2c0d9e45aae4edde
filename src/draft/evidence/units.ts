import type { DraftDocument, DraftPassage } from '../../domain/draft/draft.ts';
import { splitSentences } from './text/sentences.ts';
import type { Tokeniser } from './text/tokens.ts';
import { ContextLists, type Context, type ContextKind, type Contexts } from './contexts.ts';
import { createWordList, type UnitWords } from './word-list.ts';

/** A sentence, list item or cell: what a thought must fit in. Names its own place. */
export type Unit = {
  readonly document: number;
  readonly passage: number;
  /** Number of the first unit of its passage. */
  readonly first: number;
  readonly kind: DraftPassage['kind'];
  readonly text: string;
  /** Where its text begins in the passage's. */
  readonly start: number;
};

/** A document in its units. A unit's number is its place in the list. */
export type CutDocument = {
  readonly units: readonly Unit[];
  readonly contexts: Contexts;
  readonly words: UnitWords;
};

/** Takes a document apart into units and their words, in reading order. `document` of its units is 0. */
export function cutDocument({ passages }: DraftDocument, tokeniser: Tokeniser): CutDocument {
  const units: Unit[] = [];
  const words = createWordList(tokeniser);
  const lists = new ContextLists();
  const around = new Surroundings();
  passages.forEach((passage, number) => {
    const contexts = around.enter(passage);
    const own: number[] = [];
    for (const { start, end } of splitSentences(passage.text)) {
      const text = passage.text.slice(start, end);
      const { kind } = passage;
      words.addUnit(text, start);
      lists.add(own, contexts);
      units.push({
        document: 0,
        passage: number,
        first: own[0] ?? units.length,
        kind,
        text,
        start,
      });
      own.push(units.length - 1);
    }
    around.leave(passage, own);
  });
  return { units, contexts: lists.finish(), words: words.finish() };
}

type Heading = { readonly level: number; readonly units: readonly number[] };
type Cells = { readonly rows: Map<number, number[]>; readonly columns: Map<number, number[]> };

/** What stands above and beside the passage that is read: headings, the sentence before a list, heads of a table. */
class Surroundings {
  private headings: Heading[] = [];
  /** The same for all that stands below these headings. */
  private below: readonly Context[] = [];
  private leadIn: readonly number[] = [];
  private items: Heading[] = [];
  private readonly tables = new Map<number, Cells>();

  /** The contexts of a passage, the nearest first. */
  enter(passage: DraftPassage): readonly Context[] {
    if (passage.kind === 'heading') {
      this.headings = this.headings.filter(({ level }) => level < passage.level);
      return name(
        'chapter',
        this.headings.flatMap(({ units }) => units),
      );
    }
    if (passage.kind === 'list-item') {
      this.items = this.items.filter(({ level }) => level < passage.level);
      return [...this.aboveItem(), ...this.besideCell(passage), ...this.below];
    }
    return passage.cell ? [...this.besideCell(passage), ...this.below] : this.below;
  }

  leave(passage: DraftPassage, units: readonly number[]): void {
    if (passage.kind === 'heading') {
      this.headings.push({ level: passage.level, units });
      this.below = nameHeadings(this.headings);
    }
    if (passage.kind === 'list-item') this.items.push({ level: passage.level, units });
    else {
      this.items = [];
      this.leadIn =
        passage.kind === 'paragraph' && passage.text.endsWith(':') ? units.slice(-1) : [];
    }
    if (passage.cell) this.keepHead(passage.cell, units);
  }

  private aboveItem(): readonly Context[] {
    return name('lead-in', [...this.items.flatMap(({ units }) => units), ...this.leadIn]);
  }

  private besideCell({ cell }: DraftPassage): readonly Context[] {
    const cells = cell && this.tables.get(cell.table);
    if (!cells) return [];
    return [
      ...name('row', cell.column > 0 ? (cells.rows.get(cell.row) ?? []) : []),
      ...name('column', cell.row > 0 ? (cells.columns.get(cell.column) ?? []) : []),
    ];
  }

  private keepHead(cell: NonNullable<DraftPassage['cell']>, units: readonly number[]): void {
    const cells = this.tables.get(cell.table) ?? { rows: new Map(), columns: new Map() };
    this.tables.set(cell.table, cells);
    if (cell.column === 0) append(cells.rows, cell.row, units);
    if (cell.row === 0) append(cells.columns, cell.column, units);
  }
}

function name(kind: ContextKind, units: readonly number[]): readonly Context[] {
  return units.map((unit) => ({ kind, unit }));
}

function nameHeadings(headings: readonly Heading[]): readonly Context[] {
  const [nearest, ...outer] = headings.toReversed();
  return [
    ...name('heading', nearest?.units ?? []),
    ...name(
      'chapter',
      outer.flatMap(({ units }) => units),
    ),
  ];
}

function append(lists: Map<number, number[]>, key: number, more: readonly number[]): void {
  const list = lists.get(key);
  if (list) list.push(...more);
  else lists.set(key, [...more]);
}
