// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { forgetPaste, keepPaste, readPaste } from '../../../src/ui/draft/kept-paste.ts';
import { forgetKept } from '../../../src/ui/forget-kept.ts';

const ID = 'assessment-1';
const KEY = `assumption-check:paste:${ID}`;
const MAIL = { name: 'Mail', text: 'Women learn.' };

afterEach(() => {
  vi.restoreAllMocks();
  forgetPaste(ID);
});

test('a text is kept for its assessment', () => {
  keepPaste(ID, MAIL);
  expect(readPaste(ID)).toEqual(MAIL);
  expect(readPaste('another')).toBeNull();
});

test('a text outlives the page in its tab', () => {
  sessionStorage.setItem(KEY, JSON.stringify(MAIL));
  expect(readPaste(ID)).toEqual(MAIL);
});

test('a text that is too long for the browser lasts as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  keepPaste(ID, MAIL);
  expect(readPaste(ID)).toEqual(MAIL);
});

test('a text that is too long for the browser goes with its assessment', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  keepPaste(ID, MAIL);
  forgetKept([ID]);
  expect(readPaste(ID)).toBeNull();
});

test('an empty box is forgotten', () => {
  keepPaste(ID, MAIL);
  keepPaste(ID, { ...MAIL, text: ' ' });
  expect(readPaste(ID)).toBeNull();
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test.each(['{', '7', '{"name":1,"text":""}'])('%s is no text', (stored) => {
  sessionStorage.setItem(KEY, stored);
  expect(readPaste(ID)).toBeNull();
});
