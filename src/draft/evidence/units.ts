import type { DraftDocument, DraftPassage } from '../../domain/draft/draft.ts';
import { splitSentences } from './text/sentences.ts';
import type { Tokeniser } from './text/tokens.ts';
import { createWordList, type WordList } from './word-list.ts';

/** Why a unit is read with another: the nearer they belong together, the more its words count for it. */
export type ContextKind = 'lead-in' | 'row' | 'column' | 'before' | 'topic' | 'heading' | 'chapter';

type Context = { readonly kind: ContextKind; readonly unit: number };

/** A sentence, list item or cell: what a thought must fit in. Names its own place and what it is read with. */
export type Unit = {
  readonly document: number;
  readonly passage: number;
  /** Number of the first unit of its passage. */
  readonly first: number;
  readonly kind: DraftPassage['kind'];
  readonly text: string;
  /** Where its text begins in the passage's. */
  readonly start: number;
  readonly contexts: readonly Context[];
};

/** Takes documents apart into units and their words, in reading order. A unit's number is its place in the list. */
export function cutUnits(
  documents: readonly DraftDocument[],
  tokeniser: Tokeniser,
): { readonly units: readonly Unit[]; readonly words: WordList } {
  const units: Unit[] = [];
  const words = createWordList(tokeniser);
  documents.forEach(({ passages }, document) => {
    const around = new Surroundings();
    passages.forEach((passage, number) => {
      const contexts = around.enter(passage);
      const own: number[] = [];
      for (const { start, end } of splitSentences(passage.text)) {
        const text = passage.text.slice(start, end);
        words.addUnit(text, start);
        units.push({
          document,
          passage: number,
          first: own[0] ?? units.length,
          kind: passage.kind,
          text,
          start,
          contexts: [...nameEarlier(own), ...contexts],
        });
        own.push(units.length - 1);
      }
      around.leave(passage, own);
    });
  });
  return { units, words: words.finish() };
}

/** The sentence before, and the one that opened the passage: later ones leave out what they said. */
function nameEarlier(own: readonly number[]): readonly Context[] {
  const [topic] = own;
  const before = own.at(-1);
  if (topic === undefined || before === undefined) return [];
  const last: Context = { kind: 'before', unit: before };
  return topic === before ? [last] : [last, { kind: 'topic', unit: topic }];
}

type Heading = { readonly level: number; readonly units: readonly number[] };
type Cells = { readonly rows: Map<number, number[]>; readonly columns: Map<number, number[]> };

/** What stands above and beside the passage that is read: headings, the sentence before a list, heads of a table. */
class Surroundings {
  private headings: Heading[] = [];
  private leadIn: readonly number[] = [];
  private items: Heading[] = [];
  private readonly tables = new Map<number, Cells>();

  /** The contexts of a passage, the nearest first. */
  enter(passage: DraftPassage): Context[] {
    if (passage.kind === 'heading') {
      this.headings = this.headings.filter(({ level }) => level < passage.level);
      return this.name(
        'chapter',
        this.headings.flatMap(({ units }) => units),
      );
    }
    if (passage.kind === 'list-item') {
      this.items = this.items.filter(({ level }) => level < passage.level);
    }
    const [nearest, ...outer] = this.headings.toReversed();
    return [
      ...(passage.kind === 'list-item' ? this.aboveItem() : []),
      ...this.besideCell(passage),
      ...this.name('heading', nearest?.units ?? []),
      ...this.name(
        'chapter',
        outer.flatMap(({ units }) => units),
      ),
    ];
  }

  leave(passage: DraftPassage, units: readonly number[]): void {
    if (passage.kind === 'heading') this.headings.push({ level: passage.level, units });
    if (passage.kind === 'list-item') this.items.push({ level: passage.level, units });
    else {
      this.items = [];
      this.leadIn =
        passage.kind === 'paragraph' && passage.text.endsWith(':') ? units.slice(-1) : [];
    }
    if (passage.cell) this.keepHead(passage.cell, units);
  }

  private aboveItem(): Context[] {
    return this.name('lead-in', [...this.items.flatMap(({ units }) => units), ...this.leadIn]);
  }

  private besideCell({ cell }: DraftPassage): Context[] {
    const cells = cell && this.tables.get(cell.table);
    if (!cells) return [];
    return [
      ...this.name('row', cell.column > 0 ? (cells.rows.get(cell.row) ?? []) : []),
      ...this.name('column', cell.row > 0 ? (cells.columns.get(cell.column) ?? []) : []),
    ];
  }

  private keepHead(cell: NonNullable<DraftPassage['cell']>, units: readonly number[]): void {
    const cells = this.tables.get(cell.table) ?? { rows: new Map(), columns: new Map() };
    this.tables.set(cell.table, cells);
    if (cell.column === 0) append(cells.rows, cell.row, units);
    if (cell.row === 0) append(cells.columns, cell.column, units);
  }

  private name(kind: ContextKind, units: readonly number[]): Context[] {
    return units.map((unit) => ({ kind, unit }));
  }
}

function append(lists: Map<number, number[]>, key: number, more: readonly number[]): void {
  const list = lists.get(key);
  if (list) list.push(...more);
  else lists.set(key, [...more]);
}
