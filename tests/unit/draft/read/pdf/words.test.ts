import { expect, test } from 'vitest';
import type { Block } from '../../../../../src/draft/read/pdf/layout/block.ts';
import { toLine } from '../../../../../src/draft/read/pdf/layout/line.ts';
import { collectWords, joinLines } from '../../../../../src/draft/read/pdf/words.ts';
import { drawItems } from './draw-items.ts';

/** Joins two lines as a document that also has this text would. */
function join(text: string, next: string, elsewhere = ''): string {
  const block: Block = {
    kind: 'paragraph',
    level: 0,
    lines: [toLine(drawItems(`72 100 10 |${elsewhere} x`), 100)],
    page: 1,
    cell: null,
    isTold: false,
  };
  return joinLines(text, next, collectWords([block]));
}

test('puts a space between two lines', () => {
  expect(join('Workers join', 'the union.')).toBe('Workers join the union.');
});

test('makes a parted word whole', () => {
  expect(join('Their organi-', 'sation grows.')).toBe('Their organisation grows.');
});

test('makes a word whole at a soft hyphen', () => {
  expect(join('The pre\u00AD', 'paration ends.')).toBe('The preparation ends.');
});

test('keeps the hyphen of a word that has it elsewhere', () => {
  expect(join('The self-', 'help group', 'a self-help fund')).toBe('The self-help group');
});

test('drops the hyphen of a word that is whole elsewhere', () => {
  expect(join('They re-', 'turn home', 'to return late')).toBe('They return home');
});

test('keeps the hyphen between two words of the document', () => {
  expect(join('A place for decision-', 'making', 'a decision and the making of it')).toBe(
    'A place for decision-making',
  );
});

test('keeps the hyphen behind a prefix that is written with one', () => {
  expect(join('In pre-', 'departure meetings')).toBe('In pre-departure meetings');
});

test('keeps a dash before a capital or a number', () => {
  expect(join('The Addis-', 'Beirut route')).toBe('The Addis- Beirut route');
});
