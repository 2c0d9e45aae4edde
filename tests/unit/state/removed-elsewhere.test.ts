import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import { noteFirst, readOpen, openStore } from '../../builders/open-store.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();

/** One assessment that two windows show; `library` is that of the other window. */
async function showInTwo() {
  const storage = await openTab();
  const [here, there] = [openStore(storage), openStore(await openTab())];
  const isHeard = new Promise<void>((resolve) =>
    storage.subscribe(({ kind }) => kind === 'anew' && resolve()),
  );
  const id = await there.actions.startAssessment();
  await isHeard;
  await here.actions.openAssessment(id);
  const stored = readOpen(there).assessment;
  return { id, here, storage, stored, library: await there.actions.fetchLibrary() };
}

/** The same, removed while this window has work that it could not store. */
async function removeUnderWork() {
  const shown = await showInTwo();
  const { here, storage, library, id } = shown;
  const commit = vi.spyOn(storage, 'commit');
  commit.mockResolvedValueOnce({ kind: 'failed', code: 'full', detail: '' });
  here.actions.edit(noteFirst('Only here'));
  await here.actions.flush();
  await library.purge([id]);
  await vi.waitFor(() => expect(commit).toHaveBeenCalledTimes(2));
  return shown;
}

describe('an assessment that another window removes for good', () => {
  it('is not shown as if it were there', async () => {
    const { id, here, library } = await showInTwo();
    await library.purge([id]);
    await vi.waitFor(() => expect(here.getState().opening).toMatchObject({ kind: 'missing', id }));
  });

  it('can still be saved as this window had it', async () => {
    const { id, here, library } = await showInTwo();
    here.actions.edit(noteFirst('Seen last'));
    await here.actions.flush();
    await library.purge([id]);
    const last = { assessment: { id, answers: [{ note: 'Seen last' }] }, documents: [] };
    await vi.waitFor(() => expect(here.getState().opening).toMatchObject({ last }));
  });

  it('can be saved after it was removed a second time', async () => {
    const { id, here, library } = await showInTwo();
    await library.purge([id]);
    await vi.waitFor(() => expect(here.getState().opening.kind).toBe('missing'));
    const seen: unknown[] = [];
    here.subscribe(({ opening }) => seen.push(opening.kind));
    await library.purge([id]);
    await vi.waitFor(() => expect(seen).toEqual(['loading', 'missing']));
    expect(here.getState().opening).toMatchObject({ last: { assessment: { id } } });
  });

  it('stays where it has work that is nowhere else', async () => {
    const { here } = await removeUnderWork();
    await here.actions.flush();
    expect(readOpen(here).assessment.answers).toMatchObject([{ note: 'Only here' }]);
    expect(readOpen(here).saving).toMatchObject({ kind: 'failed', code: 'missing' });
  });

  it('can be saved where it was left with work that is nowhere else', async () => {
    const { id, here } = await removeUnderWork();
    await here.actions.openExample();
    const left = await here.actions.readAssessment(id);
    expect(left?.answers).toMatchObject([{ note: 'Only here' }]);
  });

  it('leaves nothing behind when another one is not there', async () => {
    const { id, here, library } = await showInTwo();
    await library.purge([id]);
    await vi.waitFor(() => expect(here.getState().opening.kind).toBe('missing'));
    await here.actions.openAssessment('another');
    expect(here.getState().opening).toEqual({ kind: 'missing', id: 'another' });
  });

  it('shows what is stored when it comes again', async () => {
    const { here, library, stored } = await removeUnderWork();
    await library.importFile(editProfile(stored, { title: 'From a file' }));
    await vi.waitFor(() => expect(readOpen(here).assessment.profile.title).toBe('From a file'));
    expect(readOpen(here).assessment.answers).toMatchObject([{ note: 'Only here' }]);
  });

  it('shows what is stored when this window brings it again', async () => {
    const { here, stored } = await removeUnderWork();
    const library = await here.actions.fetchLibrary();
    await library.importFile(editProfile(stored, { title: 'From a file' }));
    await vi.waitFor(() => expect(readOpen(here).assessment.profile.title).toBe('From a file'));
    expect(readOpen(here).saving).toEqual({ kind: 'saved' });
  });

  it('is opened when it comes again', async () => {
    const { id, here, library, stored } = await showInTwo();
    await library.purge([id]);
    await vi.waitFor(() => expect(here.getState().opening.kind).toBe('missing'));
    await library.importFile(stored);
    await vi.waitFor(() => expect(readOpen(here).assessment.id).toBe(id));
  });
});
