// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { holdData } from '../../../scripts/held-data.ts';
import { readHeld } from '../../../src/lib/read-held.ts';

/** Writes an element of data into a page, as the build does. */
function showPage({ id, tag }: ReturnType<typeof holdData>): void {
  document.body.innerHTML = `<template id="${id}">${tag.children as string}</template>`;
}

test.each(['A </template> in the text', 'A &lt; and a &', '<b>bold</b>'])(
  'gives back what the page holds: %s',
  (title) => {
    const held = holdData('example', { title, levels: [0, 4] });
    showPage(held);
    expect(readHeld(held.id)).toEqual({ title, levels: [0, 4] });
  },
);

test('gives nothing where the page holds another version', () => {
  showPage(holdData('example', { title: 'before' }));
  expect(readHeld(holdData('example', { title: 'after' }).id)).toBeUndefined();
});

test('holds data in no script', () => {
  expect(holdData('example', {}).tag.tag).toBe('template');
});
