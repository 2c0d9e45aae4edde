import type { Block, Numbered } from '../../draft/arrange-passages.ts';

/** What the passages of one document are drawn with. */
export type Setting = {
  readonly documentId: string;
  /** Begins the ids of its passages. */
  readonly prefix: string;
  /** The mark where a page begins. */
  readonly sayPage: (page: number) => string;
  readonly tableName: string;
};

/** Deepest list that is set further in. */
const DEEPEST_LEVEL = 4;

/**
 * Passages as elements, in their order, without marks. They are made by hand: React keeps several objects for each
 * element and goes through all of them when a screen is left, for which a long draft would make a person wait.
 */
export function drawBlocks(blocks: readonly Block[], setting: Setting): readonly HTMLElement[] {
  return blocks.map((block) => drawBlock(block, setting));
}

function drawBlock(block: Block, setting: Setting): HTMLElement {
  switch (block.kind) {
    case 'page':
      return make('p', 'draft-page', setting.sayPage(block.page));
    case 'heading':
      return drawPassage(`h${block.depth}`, block.item, setting);
    case 'text':
      return drawPassage('p', block.item, setting);
    case 'list':
      return drawList(block.items, setting);
    case 'table':
      return drawTable(block.rows, setting);
  }
}

function drawList(items: readonly Numbered[], setting: Setting): HTMLElement {
  const list = make('ul', 'draft-list');
  for (const item of items) {
    const line = make('li');
    line.setAttribute('data-level', String(Math.min(item.passage.level, DEEPEST_LEVEL)));
    line.append(drawPassage('span', item, setting));
    list.append(line);
  }
  return list;
}

type Rows = Extract<Block, { kind: 'table' }>['rows'];

/** A wide table scrolls by itself; a box that scrolls must be reached by keyboard. */
function drawTable(rows: Rows, setting: Setting): HTMLElement {
  const box = make('div', 'draft-table');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', setting.tableName);
  box.tabIndex = 0;
  const [table, body] = [make('table'), make('tbody')];
  for (const cells of rows) {
    const row = make('tr');
    for (const items of cells) {
      const cell = make('td');
      cell.append(...items.map((item) => drawPassage('p', item, setting)));
      row.append(cell);
    }
    body.append(row);
  }
  table.append(body);
  box.append(table);
  return box;
}

function drawPassage(tag: string, { number, passage }: Numbered, setting: Setting): HTMLElement {
  const element = make(tag, `draft-passage draft-${passage.kind}`, passage.text);
  element.id = `${setting.prefix}-${number}`;
  element.dir = 'auto';
  element.tabIndex = -1;
  element.setAttribute('data-document', setting.documentId);
  element.setAttribute('data-passage', String(number));
  return element;
}

function make(tag: string, className?: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
