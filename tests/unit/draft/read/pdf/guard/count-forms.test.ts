import { expect, test } from 'vitest';
import { countForms } from '../../../../../../src/draft/read/pdf/guard/count-forms.ts';

const MOST = 1_000;
const NO_FILE = new Uint8Array(0);

/** A drawing of this number that calls others by the names that it gives them. */
const form = (object: number, text: string, names: string) => ({
  stream: {
    object,
    dictionary: `/Subtype /Form /Resources <</XObject <<${names}>>>>`,
    start: 0,
    length: 0,
  },
  text,
});

test('counts each drawing once where none calls another', () => {
  expect(countForms(NO_FILE, [form(1, 'q Q', ''), form(2, 'q Q', '')], MOST)).toBe(2);
});

test('counts a drawing anew for each call', () => {
  const forms = [form(1, '/A Do /A Do /A Do', '/A 2 0 R'), form(2, 'q Q', '')];
  expect(countForms(NO_FILE, forms, MOST)).toBe(5);
});

test('does not count a drawing inside itself', () => {
  expect(countForms(NO_FILE, [form(1, '/A Do', '/A 1 0 R')], MOST)).toBe(1);
});

test('stops where calls multiply without end', () => {
  const forms = Array.from({ length: 12 }, (_, at) =>
    form(at + 1, '/A Do '.repeat(10), `/A ${at + 2} 0 R`),
  );
  expect(countForms(NO_FILE, forms, MOST)).toBeGreaterThan(MOST);
});

test('looks names up in objects of their own', () => {
  const file = Uint8Array.from(
    '7 0 obj <</XObject 8 0 R>> endobj 8 0 obj <</A 2 0 R>> endobj',
    (letter) => letter.charCodeAt(0),
  );
  const caller = {
    ...form(1, '/A Do', ''),
    stream: { ...form(1, '', '').stream, dictionary: '/Subtype /Form /Resources 7 0 R' },
  };
  expect(countForms(file, [caller, form(2, 'q Q', '')], MOST)).toBe(3);
});
