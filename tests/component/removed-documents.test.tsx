// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import { assessmentWith } from '../builders/assessment.ts';
import { readOpen } from '../builders/open-store.ts';
import {
  answeringTools,
  documentOf,
  fileNamed,
  passagesOf,
  readAs,
  standInForScreen,
} from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

beforeEach(standInForScreen);

const training = documentOf(passagesOf(['Women learn obedience.', 'They choose a trainer.']));

/** The draft screen with these documents, and what removes, opens and reads the list of what is gone. */
async function openDraft(documents: readonly DraftDocument[] = [training]) {
  const files = { 'new.pdf': readAs(passagesOf(['They choose a trainer.'])) };
  const app = await renderApp({
    path: '/assessment/assessment-1/draft',
    assessment: assessmentWith({}),
    documents,
    draftTools: answeringTools({ files }),
  });
  const removeFirst = async () => {
    const [button] = await screen.findAllByRole('button', { name: 'Remove' });
    if (button) await app.user.click(button);
  };
  const openFold = async (count: number) => {
    const summary = await screen.findByText(`Removed or replaced (${String(count)})`);
    await app.user.click(summary);
    return within(summary.parentElement ?? document.body);
  };
  return { ...app, removeFirst, openFold, documents: () => readOpen(app.store).documents };
}

test('has nothing to show at first', async () => {
  await openDraft();
  await screen.findByRole('button', { name: 'Remove' });
  expect(screen.queryByText(/^Removed or replaced/)).not.toBeInTheDocument();
});

test('lists a removed document and puts it back', async () => {
  const { user, removeFirst, openFold, documents } = await openDraft();
  await removeFirst();
  const fold = await openFold(1);
  expect(fold.getByText('proposal.pdf')).toBeVisible();
  expect(fold.getByText(/^Removed on .+ · 2 passages$/)).toBeVisible();
  await user.click(fold.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(documents()).toEqual([training]));
  expect(screen.getByText('proposal.pdf is in the draft again.')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await waitFor(() => expect(screen.queryByText(/^Removed or replaced/)).not.toBeInTheDocument());
});

test('puts an older version back in the place of the newer', async () => {
  const { user, openFold, documents } = await openDraft();
  await user.upload(await screen.findByLabelText('Put in a new version'), fileNamed('new.pdf'));
  const fold = await openFold(1);
  expect(fold.getByText(/^Replaced on /)).toBeVisible();
  await user.click(fold.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(documents()).toEqual([training]));
  expect(await fold.findByText('new.pdf')).toBeVisible();
});

test('deletes for good after a question', async () => {
  const { user, storage, removeFirst, openFold } = await openDraft();
  await removeFirst();
  const fold = await openFold(1);
  await user.click(fold.getByRole('button', { name: 'Delete these for good' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Delete these for good' }));
  await waitFor(() => expect(screen.queryByText(/^Removed or replaced/)).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(await storage.readRemoved('assessment-1')).toEqual([]);
});
