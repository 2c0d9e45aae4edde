import { describe, expect, it } from 'vitest';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { mainAssessor } from '../../../src/domain/assessment/assessment.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import { NOW } from '../../builders/assessment.ts';
import { openStore } from '../../builders/open-store.ts';

function answer(store: AppStore, dimensionId: string, level: 0 | 1 | 2 | 3 | 4): void {
  store.actions.edit((assessment) =>
    answerDimension(assessment, {
      assessorId: mainAssessor(assessment).id,
      dimensionId,
      now: NOW,
      position: { kind: 'level', level },
    }),
  );
}

describe('the history of the open assessment', () => {
  it('has what was written a moment ago', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    answer(store, 'AS1', 2);
    const { entries } = await store.actions.readHistory();
    expect(entries).toMatchObject([{ after: { dimensionId: 'AS1', position: { level: 2 } } }]);
  });

  it('has what was written just before it was left', async () => {
    const store = openStore();
    const id = await store.actions.startAssessment();
    answer(store, 'AS1', 2);
    await store.actions.startAssessment();
    expect((await store.actions.readHistory()).entries).toEqual([]);
    await store.actions.openAssessment(id);
    expect((await store.actions.readHistory()).entries).toHaveLength(1);
  });

  it('is empty for the example', async () => {
    const store = openStore();
    await store.actions.openExample();
    answer(store, 'AS1', 2);
    expect(await store.actions.readHistory()).toEqual({ entries: [], damaged: 0 });
  });

  it('begins anew with a duplicate', async () => {
    const store = openStore();
    const id = await store.actions.startAssessment();
    answer(store, 'AS1', 2);
    const library = await store.actions.fetchLibrary();
    const copy = await library.duplicate(id, (title) => `${title} 2`);
    await store.actions.openAssessment(copy ?? '');
    expect((await store.actions.readHistory()).entries).toEqual([]);
  });
});
