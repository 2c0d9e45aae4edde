import { describe, expect, it } from 'vitest';
import { NO_ANSWER } from '../../../src/domain/assessment/merge.ts';
import { addStep } from '../../../src/state/add-step.ts';
import type { Step } from '../../../src/state/app-state.ts';

const LONG = 'Wages are paid late, and nobody says why. '.repeat(28);
const KEY = 'answers/assessor-1/AS1';

type Typed = readonly [second: number, note: string, isTakenBack?: boolean];

/** The notes at which undo stops, when these were typed into one field one after the other. */
function stopsOf(typed: readonly Typed[]) {
  let before: { readonly note: string } | undefined;
  let past: readonly Step[] = [];
  for (const [second, note, isTakenBack = false] of typed) {
    const after = { ...NO_ANSWER, note, updatedAt: String(second) };
    const changes = [{ key: KEY, before, after, order: 0 }];
    past = addStep(past, { changes, group: 'field:note', isTakenBack }, second * 1000);
    before = after;
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

describe('what the browser takes back in a field', () => {
  it('leaves nothing to take back where the typing began', () => {
    expect(
      stopsOf([
        [0, 'And'],
        [1, '', true],
      ]),
    ).toEqual([]);
  });

  it('is part of the typing that it takes back in part', () => {
    expect(
      stopsOf([
        [0, 'And so on'],
        [1, 'And', true],
      ]),
    ).toEqual([undefined]);
  });

  it('takes back what was typed before a pause too', () => {
    expect(
      stopsOf([
        [0, 'And'],
        [31, 'And so'],
        [200, '', true],
      ]),
    ).toEqual([]);
  });

  it('leaves one step where it ends between two', () => {
    expect(
      stopsOf([
        [0, 'And so'],
        [31, 'And so on'],
        [32, 'And', true],
      ]),
    ).toEqual([undefined]);
  });

  it('brings back words that were taken away', () => {
    expect(
      stopsOf([
        [0, LONG],
        [1, ''],
        [2, LONG, true],
      ]),
    ).toEqual([undefined]);
  });

  it('keeps the step where it brings back only some of the words', () => {
    expect(
      stopsOf([
        [0, LONG],
        [1, ''],
        [2, LONG.slice(0, 40), true],
      ]),
    ).toEqual([undefined, LONG]);
  });

  it('is a step of its own where nothing was typed before', () => {
    expect(stopsOf([[0, 'And', true]])).toEqual([undefined]);
  });

  it('leaves what was done elsewhere before it', () => {
    const before = { note: 'Here' };
    const chosen: Step = {
      changes: [{ key: 'profile', before, after: {}, order: 0 }],
      group: null,
    };
    const changes = [{ key: KEY, before, after: { note: '' }, order: 0 }];
    const taken: Step = { changes, group: 'field:note', isTakenBack: true };
    expect(addStep([chosen], taken, 0)).toHaveLength(2);
  });

  it('leaves what another window has written since', () => {
    const typed = { key: KEY, before: { note: '' }, after: { note: 'Here' }, order: 0 };
    const taken = { key: KEY, before: { note: 'There' }, after: { note: '' }, order: 0 };
    const past = addStep([], { changes: [typed], group: 'field:note' }, 0);
    const step: Step = { changes: [taken], group: 'field:note', isTakenBack: true };
    expect(addStep(past, step, 1)).toHaveLength(2);
  });
});
