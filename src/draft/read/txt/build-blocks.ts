import type { FoundPassage } from '../collect-passages.ts';
import { classifyLine, endsSentence, isShort, type LineKind } from './classify-line.ts';
import { findCut, goesOn, isTornSentence, type Cut } from './join-rules.ts';
import { joinSplitCapitals, openLineEnd } from './mend-words.ts';
import type { Line } from './split-lines.ts';

/** A title may take two lines. In UTF-16 units. */
const LONGEST_TITLE = 200;

/** Lines that belong together, joined. */
export type Block = {
  readonly kind: LineKind['kind'];
  readonly level: number;
  readonly text: string;
  /** Its last line, which tells whether there was room for more. */
  readonly lastLine: string;
  readonly indent: number;
  readonly page: number;
  readonly isAfterBlank: boolean;
  readonly isNumbered: boolean;
};

/** A block that may go on, with the text of its lines; joined only once, however many there are. */
type OpenBlock = { block: Block; readonly pieces: string[] };

/** Joins the lines of a text into headings, items of lists and paragraphs. */
export function buildBlocks(lines: readonly Line[], words: ReadonlySet<string>): readonly Block[] {
  const cut = findCut(lines);
  const open: OpenBlock[] = [];
  for (const line of lines) {
    const block = toBlock(line);
    const last = open.at(-1);
    if (last && isUnderline(line, last.block)) last.block = underline(last.block, line);
    else if (last && belongsTo(last.block, block, cut)) {
      const before = last.pieces.pop() ?? '';
      last.pieces.push(openLineEnd(before, block.text, words), block.text);
      last.block = { ...last.block, lastLine: line.text };
    } else open.push({ block, pieces: [block.text] });
  }
  return open.map(({ block, pieces }) => ({ ...block, text: pieces.join('') }));
}

function toBlock(line: Line): Block {
  const kind = classifyLine(joinSplitCapitals(line.text));
  return {
    kind: kind.kind,
    level: kind.kind === 'heading' ? kind.level : 1,
    text: kind.text,
    lastLine: line.text,
    indent: line.indent,
    page: line.page,
    isAfterBlank: line.isAfterBlank,
    isNumbered: kind.kind === 'item' && kind.isNumbered,
  };
}

function belongsTo(last: Block, block: Block, cut: Cut): boolean {
  const isApart = block.isAfterBlank || last.page !== block.page;
  if (last.kind === 'capitals') return block.kind === 'capitals' && !isApart;
  if (block.kind !== 'text') return false;
  if (last.kind === 'heading') return !isApart && /^\p{Ll}/u.test(block.text);
  if (isApart) return isTornSentence(last.lastLine, block.text);
  return goesOn(last.lastLine, block.text, cut);
}

/** A row of = or - below a line of text makes it a heading. */
function isUnderline({ text, isAfterBlank }: Line, last: Block): boolean {
  const isRow = /^(?:={3,}|-{3,})$/.test(text);
  return isRow && !isAfterBlank && last.kind !== 'item' && isShort(last.text);
}

function underline(block: Block, { text }: Line): Block {
  return { ...block, kind: 'heading', level: text.startsWith('=') ? 1 : 2 };
}

/** What a block is among its neighbours. */
export function toPassage(blocks: readonly Block[], index: number): FoundPassage {
  const [before, block, after] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block) return { kind: 'paragraph', text: '' };
  const { text, page } = block;
  const level = headingLevel(before, block, after);
  if (level > 0) return { kind: 'heading', level, text, page };
  if (block.kind === 'item') return { kind: 'list-item', level: 1, text, page };
  return { kind: 'paragraph', text, page };
}

/** From 1; 0 for what is no heading. */
function headingLevel(before: Block | undefined, block: Block, after: Block | undefined): number {
  if (block.kind === 'heading') return block.level;
  if (block.kind === 'capitals') return 1;
  if (!after || endsSentence(block.text)) return 0;
  if (block.isNumbered) return isAlone(before, block, after) ? 1 : 0;
  if (block.kind !== 'text') return 0;
  if (!before) return isTitle(block, after) ? 1 : 0;
  return isStandingHeading(block, after) ? 2 : 0;
}

/** The first lines, before any sentence. */
function isTitle({ text }: Block, after: Block): boolean {
  if (text.length > LONGEST_TITLE || /[,:]$/.test(text)) return false;
  return after.kind === 'text' ? after.text.length > text.length : after.isAfterBlank;
}

/** A numbered line among text, and not among other numbered lines, is a heading. */
function isAlone(before: Block | undefined, block: Block, after: Block): boolean {
  const isList = before?.kind === 'item' || after.kind === 'item';
  return isShort(block.text) && !isList && (block.isAfterBlank || !before);
}

/** A few words between empty lines, with a text below. */
function isStandingHeading(block: Block, after: Block): boolean {
  const isFewWords = block.text.length <= 70 && block.text.split(' ').length <= 9;
  const isAboveText = after.kind === 'text' && after.text.length > 80;
  const stands = block.isAfterBlank && after.isAfterBlank && isAboveText;
  return isFewWords && stands && /^\p{Lu}/u.test(block.text) && !/[,:]$/.test(block.text);
}
