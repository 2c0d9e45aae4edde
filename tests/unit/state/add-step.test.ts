import { describe, expect, it } from 'vitest';
import { addStep } from '../../../src/state/add-step.ts';
import type { Step } from '../../../src/state/app-state.ts';

const LONG = 'Wages are paid late, and nobody says why. '.repeat(28);
const KEY = 'answers/assessor-1/AS1';

type Typed = readonly [second: number, note: string];

/** The notes at which undo stops, when these were typed into one field one after the other. */
function stopsOf(typed: readonly Typed[]) {
  let note: string | undefined;
  let past: readonly Step[] = [];
  for (const [second, text] of typed) {
    const before = note === undefined ? undefined : { note };
    const changes = [{ key: KEY, before, after: { note: text }, order: 0 }];
    past = addStep(past, { changes, group: 'field:note' }, second * 1000);
    note = text;
  }
  return past.map(({ changes }) => (changes[0]?.before as { note: string } | undefined)?.note);
}

describe('typing in one field', () => {
  it('is one step while it goes on', () => {
    expect(
      stopsOf([
        [0, 'A'],
        [1, 'An'],
        [2, 'And'],
      ]),
    ).toEqual([undefined]);
  });

  it('is a new step after a pause', () => {
    expect(
      stopsOf([
        [0, 'A'],
        [31, 'An'],
      ]),
    ).toEqual([undefined, 'A']);
  });

  it('is a new step after two minutes', () => {
    const typed = Array.from({ length: 10 }, (_, index): Typed => [index * 20, 'x'.repeat(index)]);
    expect(stopsOf(typed)).toEqual([undefined, 'xxxxx']);
  });

  it('gives back a text that another was pasted over', () => {
    expect(
      stopsOf([
        [0, LONG],
        [1, 'Another text. '.repeat(84)],
      ]),
    ).toEqual([undefined, LONG]);
  });

  it('gives back a text that was taken away word by word', () => {
    const words = LONG.split(' ');
    const typed = words.map((_, index): Typed => [1, words.slice(0, -index - 1).join(' ')]);
    expect(stopsOf([[0, LONG], ...typed, [2, 'x']])).toEqual([undefined, LONG]);
  });
});
