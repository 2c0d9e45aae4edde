// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import type { LoadedRubric } from '../../src/state/selectors.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import {
  assessmentOfFirst,
  FIRST,
  madeWith,
  SECOND,
  TWO_VERSIONS,
} from '../builders/two-versions.ts';
import { renderApp } from './render-app.tsx';

const ANSWERED = assessmentOfFirst({ A1: 1, A2: 2, A4: 3, B1: 2, B4: 0 });

type Options = {
  assessment?: Assessment;
  keeps?: Rubric;
  also?: LoadedRubric;
  rubric?: Rubric;
};

/** The app with the second version, at an assessment that was made with the first. */
async function openOld({ assessment = ANSWERED, keeps, also, rubric = SECOND }: Options = {}) {
  const app = await renderApp({ path: '/', rubric, versions: TWO_VERSIONS });
  if (keeps) await app.storage.keepRubric({ rubric: keeps, hash: hashRubric(keeps) });
  if (also) await app.storage.keepRubric(also);
  const id = await app.store.actions.adoptAssessment(assessment);
  window.location.hash = `#/assessment/${id}/programme`;
  return { ...app, id };
}

const group = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));

describe('an assessment of an earlier version', () => {
  test('shows what changed before anything else', async () => {
    await openOld();
    expect(
      await screen.findByRole('heading', { level: 1, name: /questions have changed/ }),
    ).toBeVisible();
    expect(screen.getByText(/made with version 1\.0\.0.*Version 2\.0\.0 is here/)).toBeVisible();
  });

  test('counts what becomes of the answers', async () => {
    await openOld();
    const counts = await group('What it means for your answers');
    const sentences = counts.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(sentences).toEqual([
      '2 answers stand as they are.',
      '2 answers want another look. Until you have looked, the app reminds you.',
      '1 answer is to a question that is no longer asked. It stays in your file and does not count.',
    ]);
  });

  test('says what was moved, split, joined and taken out, and why', async () => {
    await openOld();
    const moves = await group('Moved, split, joined or taken out');
    for (const sentence of [
      /A4 has a new code: A6\. The answer goes along\. Before: Section A\. Now: Section B\./,
      /B1 was split into B1 and B5\./,
      /It asked two things\./,
      /B2 and B3 were joined as B6\./,
      /B4 is no longer asked\./,
    ])
      expect(moves.getByText(sentence)).toBeVisible();
  });

  test('names new questions, harm, tensions, context and activities', async () => {
    await openOld();
    expect((await group('New questions')).getByText('Title of A5')).toBeVisible();
    expect((await group('Possible harm')).getByText(/named in the source\. Now/)).toBeVisible();
    expect((await group('What does not fit together')).getByText('Title of T3')).toBeVisible();
    expect((await group(/setting and the draft/)).getByText(/Label of island/)).toBeVisible();
    expect((await group('What a programme does')).getByText('Do SING')).toBeVisible();
  });

  test('shows the old and the new words side by side where both are here', async () => {
    const { user } = await openOld({ keeps: FIRST });
    const looks = await group('Your answers that want another look');
    await user.click(looks.getByText('See what changed'));
    const words = looks.getAllByRole('figure').map(({ textContent }) => textContent);
    expect(words).toEqual(['Beforezero', 'Nownothing']);
  });

  test('says so when the old words are not here', async () => {
    await openOld();
    expect(await screen.findByText(/The old words are not on this device/)).toBeVisible();
    expect(screen.queryByText('See what changed')).toBeNull();
  });

  test('goes on with the new version to the first answer to look at', async () => {
    const { user, store } = await openOld();
    await user.click(await screen.findByRole('button', { name: 'Go on with version 2.0.0' }));
    expect(await screen.findByText(/does your answer still hold/)).toBeVisible();
    expect(window.location.hash).toMatch(/questions\/A2$/);
    await store.actions.flush();
    expect(store.getState().opening).toMatchObject({
      open: { assessment: { rubric: madeWith(SECOND), toReview: ['A2', 'B1', 'B5'] } },
    });
  });

  test('goes on with the question that a person asks for', async () => {
    const { user } = await openOld();
    await user.click(await screen.findByRole('button', { name: 'Go on, and open B1 first' }));
    expect(await screen.findByRole('heading', { name: 'A narrower question?' })).toBeVisible();
  });

  test('stays closed when a person does not go on', async () => {
    const { user, storage, id } = await openOld();
    const before = await storage.load(id);
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByRole('heading', { name: /in a mirror/ })).toBeVisible();
    expect(await storage.load(id)).toEqual(before);
  });

  test('opens with its own version where that is here, and says so', async () => {
    const { user } = await openOld({ keeps: FIRST });
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByText(/You work with version 1\.0\.0/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'See what changed' }));
    expect(await screen.findByRole('heading', { name: /questions have changed/ })).toBeVisible();
  });
});

describe('an answer whose words have changed', () => {
  async function goOn(options: Options = {}) {
    const app = await openOld(options);
    await app.user.click(await screen.findByRole('button', { name: /^Go on with version/ }));
    await screen.findByText(/does your answer still hold/);
    const toReview = () => {
      const { opening } = app.store.getState();
      return opening.kind === 'open' ? opening.open.assessment.toReview : undefined;
    };
    return { ...app, toReview };
  }

  test('still holds when a person says so, and the focus goes to the next', async () => {
    const { user, toReview } = await goOn();
    await user.click(screen.getByRole('button', { name: 'It still holds' }));
    expect(toReview()).toEqual(['B1', 'B5']);
    expect(screen.getByRole('link', { name: 'Look at B1' })).toHaveFocus();
    expect(screen.queryByText(/does your answer still hold/)).toBeNull();
  });

  test('gives the focus back to the answer when it was the last', async () => {
    const { user } = await goOn({ assessment: assessmentOfFirst({ A2: 2 }) });
    await user.click(screen.getByRole('button', { name: 'It still holds' }));
    expect(screen.getByRole('radio', { checked: true })).toHaveFocus();
  });

  test('is looked at when another answer is chosen', async () => {
    const { user, toReview } = await goOn();
    await user.click(screen.getAllByRole('radio')[4]!);
    expect(toReview()).toEqual(['B1', 'B5']);
  });

  test('shows its old words where they are here', async () => {
    const { user } = await goOn({ keeps: FIRST });
    await user.click(screen.getByText('See what changed'));
    expect(await screen.findByText('zero')).toBeVisible();
  });

  test('says so where its old words are not here', async () => {
    await goOn();
    expect(screen.getByRole('heading', { name: /^The wording of this question/ })).toBeVisible();
    expect(screen.getByText('The old words are not on this device.')).toBeVisible();
    expect(screen.queryByText('See what changed')).toBeNull();
  });

  test('is marked in the list of questions', async () => {
    await goOn();
    const list = within(screen.getByRole('navigation', { name: 'All questions' }));
    expect(list.getAllByText('look again').length).toBe(3);
  });

  test('is offered, not given, where the question was split', async () => {
    const { user, toReview } = await goOn();
    await user.click(screen.getByRole('link', { name: 'Look at B1' }));
    const offer = await group('Earlier answers to take or leave');
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await user.click(offer.getByRole('button', { name: 'Use this one' }));
    expect(screen.getByRole('radio', { checked: true })).toHaveFocus();
    expect(toReview()).toEqual(['A2', 'B5']);
  });

  test('is named on the results until somebody has looked', async () => {
    const { id } = await goOn();
    window.location.hash = `#/assessment/${id}/results`;
    await screen.findByRole('heading', { level: 1, name: 'Results' });
    expect(screen.getByText(/3 answers want another look/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Look at A2' })).toBeVisible();
  });
});

describe('an answer to a version that nobody here knows', () => {
  const unknown = {
    ...ANSWERED,
    rubric: { ...ANSWERED.rubric, version: '0.9.0', hash: 'f'.repeat(64) },
  };

  async function goOn() {
    const app = await openOld({ assessment: unknown });
    expect(
      await screen.findByRole('heading', { level: 1, name: /may have changed/ }),
    ).toBeVisible();
    await app.user.click(await screen.findByRole('button', { name: /^Go on with version/ }));
    await screen.findByText(/does your answer still hold/);
    return app;
  }

  test('is asked about without saying that the words changed', async () => {
    await goOn();
    expect(
      screen.getByRole('heading', { name: /^The questions may have other words in this version:/ }),
    ).toBeVisible();
    expect(screen.getByText(/^\d answers want another look: .* may have other/)).toBeVisible();
    expect(screen.queryByText(/wording .* changed/)).toBeNull();
  });

  test('has no old words to show', async () => {
    await goOn();
    expect(screen.queryByText('See what changed')).toBeNull();
    expect(screen.queryByText(/old words are not on this device/)).toBeNull();
  });

  test('is counted on the results in the same words', async () => {
    const { id } = await goOn();
    window.location.hash = `#/assessment/${id}/results`;
    expect(await screen.findByText(/may have other words in this version/)).toBeVisible();
    expect(screen.queryByText(/wording .* changed/)).toBeNull();
  });
});

describe('going on with a new version', () => {
  async function goOn(options: Options) {
    const app = await openOld(options);
    await app.user.click(await screen.findByRole('button', { name: 'Go on, and open B1 first' }));
    await screen.findByRole('heading', { name: 'A narrower question?' });
    return app;
  }

  test('is taken back by Undo, which says so and keeps the focus', async () => {
    const { user } = await goOn({ keeps: FIRST });
    const undo = screen.getByRole('button', { name: 'Undo' });
    await user.click(undo);
    expect(await screen.findByText('Taken back: the step to version 2.0.0')).toBeVisible();
    expect(await screen.findByText(/You work with version 1\.0\.0/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Question of B1?' })).toBeVisible();
    expect(undo).toHaveFocus();
  });

  test('is brought back by Redo', async () => {
    const { user } = await goOn({ keeps: FIRST });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(await screen.findByText('Brought back: the step to version 2.0.0')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'A narrower question?' })).toBeVisible();
  });

  test('is asked about again where the old words are not here', async () => {
    const { user } = await goOn({});
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /questions have changed/ }),
    ).toHaveFocus();
    expect(screen.getByText(/You took back the step to version 2\.0\.0/)).toBeVisible();
    await user.keyboard('{Control>}y{/Control}');
    expect(await screen.findByRole('heading', { name: 'A narrower question?' })).toBeVisible();
  });

  test('is taken back also at a question that the old version lacks', async () => {
    const { user, id } = await goOn({ keeps: FIRST });
    window.location.hash = `#/assessment/${id}/questions/A6`;
    await screen.findByRole('heading', { name: 'Question of A4?' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: /no question A6/ })).toHaveFocus();
    expect(await screen.findByText(/You work with version 1\.0\.0/)).toBeVisible();
  });
});

describe('an organisation’s own rubric', () => {
  const ours = (rubric: Rubric) => ({ ...rubric, id: 'ours' });

  async function openOurs() {
    const assessment = { ...ANSWERED, rubric: madeWith(ours(FIRST)) };
    const later = { rubric: ours(SECOND), hash: hashRubric(ours(SECOND)) };
    const app = await openOld({ assessment, keeps: ours(FIRST), also: later });
    await screen.findByText(/made with version 1\.0\.0.*Version 2\.0\.0 is here/);
    return app;
  }

  test('shows what changed when a later version of it is here', async () => {
    await openOurs();
    const looks = await group('Your answers that want another look');
    expect(looks.getAllByText('See what changed')[0]).toBeVisible();
  });

  test('opens with the version before, and says so', async () => {
    const { user } = await openOurs();
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByText(/You work with version 1\.0\.0/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'See what changed' }));
    expect(await screen.findByRole('heading', { name: /questions have changed/ })).toBeVisible();
  });
});

describe('an assessment of a later version', () => {
  test('stays closed, with a sentence that says what to do', async () => {
    const later = { ...ANSWERED, rubric: madeWith(SECOND) };
    const { storage, id } = await openOld({ assessment: later, rubric: FIRST });
    const before = await storage.load(id);
    expect(
      await screen.findByRole('heading', { name: 'This assessment needs a newer app' }),
    ).toBeVisible();
    expect(screen.getByText(/reload the page to get the newest app/)).toBeVisible();
    expect(await storage.load(id)).toEqual(before);
  });
});
