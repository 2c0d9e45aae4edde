// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markPassage } from '../../../../src/ui/components/draft/mark-passage.ts';

const TEXT = 'Women learn obedience and how to bargain.';
const WORDS = ['learn', 'bargain'].map((word) => {
  const start = TEXT.indexOf(word);
  return { start, end: start + word.length };
});

function drawText(): HTMLElement {
  const element = document.createElement('p');
  element.textContent = TEXT;
  return element;
}

test('marks words and leaves the text as it is', () => {
  const passage = drawText();
  markPassage(passage, WORDS, null);
  expect(passage.textContent).toBe(TEXT);
  expect(Array.from(passage.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual([
    'learn',
    'bargain',
  ]);
});

test('marks the place where a search stands', () => {
  const passage = drawText();
  markPassage(passage, WORDS, WORDS[1] ?? null);
  expect(passage.querySelector('[data-current]')).toHaveProperty('textContent', 'bargain');
});

test('takes the marks away again', () => {
  const passage = drawText();
  markPassage(passage, WORDS, null)();
  expect(passage.innerHTML).toBe(TEXT);
});
