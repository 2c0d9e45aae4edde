import { describe, expect, it } from 'vitest';
import type { Action, Assessment } from '../../../src/domain/assessment/assessment.ts';
import { planAction } from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';

const ID = 'assessment-1';
const after = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 9, 0, seconds)).toISOString();
const STEP: Action = {
  id: 'step-1',
  dimensionId: 'AS1',
  step: 'Ask two unions',
  owner: '',
  due: '',
  status: 'open',
  updatedAt: NOW,
};

/** A plan of these steps in which one is changed, each time at its second. */
async function workOnPlan(actions: readonly Action[]) {
  const storage = createMemoryStorage();
  let now: Assessment = assessmentWith({}, { actions });
  const summary = { title: '', organisation: '', rated: 0, inScope: 0, updatedAt: after(0) };
  await storage.create(now, summary);
  return {
    change: async (seconds: number, part: Partial<Action>) => {
      const action = { ...STEP, ...now.actions[0], ...part, updatedAt: after(seconds) };
      const next = planAction(now, action);
      await storage.commit(ID, diffRecords(now, next), { updatedAt: after(seconds) });
      now = next;
    },
    /** When, who does it, and how far it is; the newest first. */
    read: async () => {
      const { entries } = await storage.readHistory(ID);
      return entries.map(({ at, after: value }) => {
        const { owner, status } = value as Action;
        return [at, owner, status];
      });
    },
  };
}

describe('the status of a step', () => {
  it('is an entry of its own each time it is decided', async () => {
    const { change, read } = await workOnPlan([STEP]);
    await change(10, { status: 'done' });
    await change(20, { status: 'in-progress' });
    expect(await read()).toEqual([
      [after(20), '', 'in-progress'],
      [after(10), '', 'done'],
    ]);
  });

  it('stays in the history when it is soon as before', async () => {
    const { change, read } = await workOnPlan([STEP]);
    await change(10, { status: 'done' });
    await change(20, { status: 'open' });
    expect(await read()).toEqual([
      [after(20), '', 'open'],
      [after(10), '', 'done'],
    ]);
  });

  it('keeps its moment when somebody types on', async () => {
    const { change, read } = await workOnPlan([STEP]);
    await change(10, { owner: 'Am' });
    await change(20, { status: 'done' });
    await change(30, { owner: 'Ami' });
    await change(40, { owner: 'Amina' });
    expect(await read()).toEqual([
      [after(40), 'Amina', 'done'],
      [after(20), 'Am', 'done'],
      [after(10), 'Am', 'open'],
    ]);
  });

  it('begins with the step, as one entry with its words', async () => {
    const { change, read } = await workOnPlan([]);
    await change(10, {});
    await change(20, { owner: 'Amina' });
    expect(await read()).toEqual([[after(20), 'Amina', 'open']]);
  });
});
