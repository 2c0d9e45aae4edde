import { expect, test } from 'vitest';
import { placeTags, type TagNode } from '../../../../../src/draft/read/pdf/tags.ts';

const node = (role: string, ...children: readonly (TagNode | string)[]): TagNode => ({
  role,
  children: children.map((child) =>
    typeof child === 'string' ? { type: 'content', id: child } : child,
  ),
});

const place = (...children: readonly TagNode[]) => placeTags(node('Root', ...children));

test('tells headings with their levels', () => {
  const places = place(node('Document', node('H1', 'a'), node('H3', 'b'), node('Title', 'c')));
  expect(['a', 'b', 'c'].map((id) => places.get(id))).toMatchObject([
    { kind: 'heading', level: 1 },
    { kind: 'heading', level: 3 },
    { kind: 'heading', level: 1 },
  ]);
});

test('tells list items with the depth of their list', () => {
  const inner = node('L', node('LI', node('LBody', node('P', 'b'))));
  const places = place(node('L', node('LI', node('Lbl', 'dot'), node('LBody', 'a', inner))));
  expect(places.get('a')).toMatchObject({ kind: 'list-item', level: 1 });
  expect(places.get('b')).toMatchObject({ kind: 'list-item', level: 2 });
  expect(places.get('dot')?.block).toBe(places.get('a')?.block);
});

test('tells the row and column of cells', () => {
  const row = (...ids: readonly string[]) =>
    node('TR', ...ids.map((id) => node('TD', node('P', id))));
  const places = place(node('Table', node('THead', row('a', 'b')), node('TBody', row('c', 'd'))));
  expect(['a', 'b', 'c', 'd'].map((id) => places.get(id)?.cell)).toEqual([
    { table: 0, row: 0, column: 0 },
    { table: 0, row: 0, column: 1 },
    { table: 0, row: 1, column: 0 },
    { table: 0, row: 1, column: 1 },
  ]);
});

test('keeps links and spans with their paragraph', () => {
  const places = place(node('P', 'a', node('Link', 'b'), node('Span', 'c')));
  expect(new Set(['a', 'b', 'c'].map((id) => places.get(id)?.block)).size).toBe(1);
});

test.each([
  ['a cell', (list: TagNode) => node('Table', node('TR', node('TD', node('P', 'a'), list)))],
  ['a note', (list: TagNode) => node('Note', node('P', 'a'), list)],
])('keeps a list with %s that it stands in', (_, around) => {
  const places = place(around(node('L', node('LI', node('LBody', 'b')))));
  expect(places.get('b')).toEqual(places.get('a'));
});

test('tells notes inside a paragraph from it', () => {
  const places = place(node('P', 'a', node('Note', node('P', 'b'))));
  expect(places.get('b')).toMatchObject({ kind: 'footnote' });
});

test('tells entries of the contents', () => {
  expect(place(node('TOC', node('TOCI', node('Link', 'a')))).get('a')?.kind).toBe('contents-entry');
});

test('follows a tree of a thousand levels only so far', () => {
  let deep = node('P', 'a');
  for (let level = 0; level < 1_000; level += 1) deep = node('Sect', deep);
  expect(place(deep).size).toBe(0);
});
