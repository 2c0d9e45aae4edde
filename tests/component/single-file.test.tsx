// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { readRubric } from '../../scripts/read-rubric.ts';
import { OwnFileFrame } from '../../src/app/single/own-file/own-file-frame.tsx';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import { writeAssessmentFile } from '../../src/storage/assessment-file.ts';
import { assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { keep } from '../builders/library.ts';
import { renderApp } from './render-app.tsx';

const EARLIER = '2026-11-20T10:00:00.000Z';
const rubric = readRubric();
const MADE_WITH = { id: rubric.id, version: rubric.version, hash: hashRubric(rubric) };

function journeys(given: Readonly<Record<string, Given>>): Assessment {
  const profile = { title: 'Safe journeys', organisation: '', people: '', route: '' } as const;
  return assessmentWith(given, {
    id: 'journeys',
    activities: ['OUT'],
    profile: { ...profile, kind: 'design' },
    rubric: MADE_WITH,
  });
}

type Here = { assessment: Assessment; lastFileAt?: string | null };

/** The edition that is one file, in a browser that has this. */
async function openEdition(here?: Here) {
  const app = await renderApp({
    path: '/',
    frame: (inner, means) => <OwnFileFrame means={means}>{inner}</OwnFileFrame>,
  });
  if (here) {
    const { lastFileAt = null } = here;
    await keep(app.storage, here.assessment, [], { updatedAt: EARLIER, lastFileAt });
  }
  const open = async (assessment: Assessment, savedAt = NOW) => {
    const written = writeAssessmentFile(assessment, savedAt);
    if (written.kind !== 'ok') throw new Error(written.code);
    const file = new File([written.text], 'ours.assessment.json');
    await app.user.upload(await screen.findByLabelText('Open my file'), file);
  };
  const read = async () => {
    const loaded = await app.storage.load('journeys');
    return loaded.kind === 'ok' ? loaded.assessment : null;
  };
  return { ...app, open, read };
}

const press = (name: string) => screen.findByRole('button', { name });
const seeOpened = () => screen.findByText(/^Opened from .ours\.assessment\.json/);

describe('one’s own file', () => {
  test('opens at once where nothing is here', async () => {
    const { open, read } = await openEdition();
    await open(journeys({ VO1: 2 }));
    expect(await seeOpened()).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await read()).toEqual(journeys({ VO1: 2 }));
  });

  test('opens at once where all of it is here', async () => {
    const { open } = await openEdition({ assessment: journeys({ VO1: 2 }) });
    await open(journeys({ VO1: 2 }));
    expect(await seeOpened()).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('says what would change before it changes anything', async () => {
    const here = journeys({ VO1: 2, VO3: 0 });
    const { open, read } = await openEdition({ assessment: here });
    await open(journeys({ VO1: 2, VO2: 1 }));
    const dialog = await screen.findByRole('dialog', { name: 'What is in ours.assessment.json' });
    expect(dialog).toHaveTextContent('1 answer that only the file has');
    expect(dialog).toHaveTextContent('1 answer that only you have stays');
    expect(dialog).toHaveTextContent('what comes of both is saved into it');
    expect(await read()).toEqual(here);
  });

  test('is joined with what is in no file, and shows that it lacks something', async () => {
    const { user, open, read } = await openEdition({ assessment: journeys({ VO1: 2, VO3: 0 }) });
    await open(journeys({ VO1: 2, VO2: 1 }));
    await user.click(await press('Add what is new to mine'));
    expect(await screen.findByText(/^Changed since it was saved to .ours/)).toBeVisible();
    expect((await read())?.answers.map(({ dimensionId }) => dimensionId)).toEqual([
      ...['VO1', 'VO3', 'VO2'],
    ]);
  });

  test('takes the place of what was in a file, and undo takes that back', async () => {
    const here = journeys({ VO1: 2, VO3: 0 });
    const { user, open, read, store } = await openEdition({
      assessment: here,
      lastFileAt: EARLIER,
    });
    await open(journeys({ VO1: 4 }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('what is in it takes the place of yours');
    expect(dialog).toHaveTextContent('1 answer that is not in the file goes');
    await user.click(await press('Go on with the file'));
    expect(await seeOpened()).toBeVisible();
    expect(await read()).toEqual(journeys({ VO1: 4 }));
    store.actions.undo();
    await store.actions.flush();
    expect(await read()).toEqual(here);
  });

  test('with nothing new leaves what is here, which goes into the file', async () => {
    const here = journeys({ VO1: 2, VO3: 0 });
    const { user, open, read } = await openEdition({ assessment: here });
    await open(journeys({ VO1: 2 }));
    await user.click(await press('Go on with what is here'));
    expect(await screen.findByText(/^Changed since it was saved to .ours/)).toBeVisible();
    expect(await read()).toEqual(here);
  });

  test('of long ago is not the one that is saved into', async () => {
    const here = { assessment: journeys({ VO1: 2, VO3: 0 }), lastFileAt: EARLIER };
    const { user, open } = await openEdition(here);
    await open(journeys({ VO1: 2 }), '2026-11-01T10:00:00.000Z');
    expect(await screen.findByText(/The file is older than the last one/)).toBeVisible();
    await user.click(await press('Go on with what is here'));
    expect(await screen.findByText(/^Saved to a file at/)).toBeVisible();
    expect(screen.queryByText(/ours\.assessment\.json/)).toBeNull();
  });

  test('comes in as a copy when a person keeps both', async () => {
    const here = journeys({ VO1: 2, VO3: 0 });
    const { user, open, read, storage } = await openEdition({ assessment: here });
    await open(journeys({ VO1: 4 }));
    await user.click(await press('Keep both'));
    expect(await screen.findByText(/The file was opened as a copy/)).toBeVisible();
    expect(await read()).toEqual(here);
    expect(await storage.list()).toHaveLength(2);
  });

  test('changes nothing when a person does not go on', async () => {
    const here = journeys({ VO1: 2 });
    const { user, open, read } = await openEdition({ assessment: here });
    await open(journeys({ VO1: 4 }));
    await user.click(await press('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await read()).toEqual(here);
    expect(await screen.findByLabelText('Open my file')).toBeVisible();
  });
});
