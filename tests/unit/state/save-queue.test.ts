import { describe, expect, it } from 'vitest';
import { createSaveQueue } from '../../../src/state/save-queue.ts';

const change = { key: 'profile', before: { title: '' }, after: { title: 'Safe work' }, order: 0 };

/** A queue to a store that takes nothing of the assessments named. */
function openQueue(refused: readonly string[]) {
  const written: string[] = [];
  const states = new Map<string, string>();
  const queue = createSaveQueue({
    commit: (id) => {
      if (refused.includes(id)) return Promise.resolve({ kind: 'failed', code: 'unknown' });
      written.push(id);
      return Promise.resolve({ kind: 'saved', merged: [] });
    },
    onState: (id, { kind }) => states.set(id, kind),
    onMerged: () => undefined,
  });
  return { queue, written, states };
}

describe('an assessment that cannot be written', () => {
  it('does not keep the others from being written', async () => {
    const { queue, written, states } = openQueue(['gone']);
    queue.add('gone', [change]);
    queue.add('here', [change]);
    await queue.flush();
    expect(written).toEqual(['here']);
    expect(Object.fromEntries(states)).toEqual({ gone: 'failed', here: 'saved' });
  });

  it('is tried once each time', async () => {
    const { queue, states } = openQueue(['gone', 'away']);
    queue.add('gone', [change]);
    queue.add('away', [change]);
    await queue.flush();
    expect(Object.fromEntries(states)).toEqual({ gone: 'failed', away: 'failed' });
    expect(queue.listUnsaved()).toHaveLength(2);
  });
});

describe('what is being written when the page goes away', () => {
  it('stands before what came since, since it may be stored or not', async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const queue = createSaveQueue({
      commit: () => {
        begin();
        return new Promise(() => undefined);
      },
      onState: () => undefined,
      onMerged: () => undefined,
    });
    queue.add('here', [change]);
    void queue.flush();
    await begun;
    const back = { ...change, before: change.after, after: change.before };
    queue.add('here', [back]);
    expect(queue.listUnsaved()).toEqual([
      { assessmentId: 'here', changes: [change] },
      { assessmentId: 'here', changes: [back] },
    ]);
  });
});

describe('a listener that throws', () => {
  it('keeps nothing that comes later from being written', async () => {
    const written: string[] = [];
    let isBroken = true;
    const queue = createSaveQueue({
      commit: (id) => {
        written.push(id);
        return Promise.resolve({ kind: 'saved', merged: [] });
      },
      onState: () => undefined,
      onMerged: () => {
        if (isBroken) throw new Error('broken');
      },
    });
    queue.add('first', [change]);
    await expect(queue.flush()).rejects.toThrow('broken');
    isBroken = false;
    queue.add('later', [change]);
    await queue.flush();
    expect(written).toEqual(['first', 'later']);
    expect(queue.listUnsaved()).toEqual([]);
  });
});
