import { expect, test } from 'vitest';
import { readKey } from '../../../src/ui/components/questions/use-question-keys.ts';

const plain = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
};

test.each([
  ['an English keyboard', '2', 'Digit2'],
  ['a number pad', '2', 'Numpad2'],
  ['a French keyboard', 'é', 'Digit2'],
  ['an Arabic keyboard', '٢', 'Digit2'],
])('reads level 2 from %s', (_keyboard, key, code) => {
  expect(readKey({ ...plain, key, code }, false)).toEqual({ kind: 'level', level: 2 });
});

test('reads a digit that needs Shift', () => {
  const pressed = { ...plain, shiftKey: true, key: '2', code: 'Digit2' };
  expect(readKey(pressed, false)).toEqual({ kind: 'level', level: 2 });
});

test.each([
  ['End', 'Numpad1'],
  ['ArrowDown', 'Numpad2'],
  ['PageDown', 'Numpad3'],
  ['Dead', 'KeyN'],
  ['ö', 'KeyX'],
])('leaves %s alone, which stands at the place of a command', (key, code) => {
  expect(readKey({ ...plain, key, code }, false)).toBeNull();
});

test('reads a digit that takes two code units', () => {
  expect(readKey({ ...plain, key: '\u{11138}', code: 'Digit2' }, false)).toMatchObject({
    level: 2,
  });
});

test('leaves the signs above the digits alone', () => {
  expect(readKey({ ...plain, shiftKey: true, key: '@', code: 'Digit2' }, false)).toBeNull();
});

test('reads a letter by its place on a keyboard of another script', () => {
  expect(readKey({ ...plain, key: 'س', code: 'KeyS' }, false)).toEqual({ kind: 'not-stated' });
});

test('reads a Latin letter by what is printed on the key', () => {
  expect(readKey({ ...plain, key: 'x', code: 'KeyB' }, false)).toEqual({ kind: 'not-applicable' });
});

test.each(['5', 'q', 'Tab', 'Escape', 'F2'])('has no command on %s', (key) => {
  expect(readKey({ ...plain, key, code: key }, false)).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('keeps out of %s', (held) => {
  expect(readKey({ ...plain, [held]: true, key: 's', code: 'KeyS' }, false)).toBeNull();
});
