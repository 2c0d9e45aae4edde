import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { expect, type Page } from '@playwright/test';
import { describeProgramme, lebanon, pointer } from '../lebanon.ts';
import { openApp, waitUntilSaved } from '../support.ts';
import { addSample, giveFile } from './library-states.ts';
import type { PageState } from './page-state.ts';
import {
  asFile,
  asFileWithOldQuotes,
  asOlder,
  asText,
  draftText,
  goneOn,
  OBEY,
  type GivenFile,
} from './samples.ts';

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) {
      (fold as HTMLDetailsElement).open = true;
    }
  });
}

async function openExample(page: Page, place: string): Promise<void> {
  await openApp(page, `#/assessment/example/${place}`);
  await page.waitForLoadState('networkidle');
  await unfoldAll(page);
}

/** A programme of one's own that nothing is said of yet. */
async function start(page: Page, place?: string): Promise<void> {
  await openApp(page);
  await pointer.press(page, 'button', 'Start an assessment');
  await expect(page.getByRole('heading', { level: 1, name: 'Your programme' })).toBeVisible();
  if (!place) return;
  await pointer.press(page, 'link', place);
  await expect(page).toHaveURL(new RegExp(`/${place.toLowerCase()}`));
  await expect(page.locator('main h1')).toBeFocused();
}

/** A programme of one's own with its activities, at the question. */
async function ask(page: Page, dimensionId = 'AS1'): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await waitUntilSaved(page);
  await page.goto(page.url().replace(/programme$/, `questions/${dimensionId}`));
  await expect(page.locator('.question-code')).toHaveText(dimensionId);
}

async function openSample(page: Page, place: string): Promise<void> {
  await addSample(page);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(page.locator('.question-code')).toBeVisible();
  await page.goto(page.url().replace(/questions.*$/, place));
  await page.waitForLoadState('networkidle');
}

/** Puts a file into the library and opens what came from it. */
async function openFile(page: Page, file: GivenFile): Promise<void> {
  await openApp(page);
  await giveFile(page, file);
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
}

/** Two of its answers have another one beside them, as after a file was joined. */
function withTwoAnswers(assessment: Assessment): Assessment {
  const other = { position: { kind: 'not-stated' }, note: 'Page 4', updatedAt: '' } as const;
  const answers = assessment.answers.map((answer, place) =>
    place < 2 ? { ...answer, alternatives: [other] } : answer,
  );
  return { ...assessment, answers };
}

async function readDraft(page: Page, text = draftText): Promise<string> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await waitUntilSaved(page);
  await pointer.press(page, 'link', 'Draft');
  await page.getByLabel('Choose files').setInputFiles(asText(text));
  await expect(page.getByRole('heading', { level: 3, name: 'proposal.txt' })).toBeVisible();
  return page.url();
}

async function askBesideDraft(page: Page): Promise<void> {
  const address = await readDraft(page);
  await page.goto(address.replace(/draft$/, 'questions/PD8'));
  await expect(page.locator('.question-code')).toHaveText('PD8');
}

const passage = (page: Page) =>
  page
    .getByRole('tabpanel', { name: /^For this question/ })
    .getByRole('listitem')
    .filter({ hasText: OBEY });

export const ASSESSMENT_STATES: readonly PageState[] = [
  { name: 'a programme that nothing is said of', open: (page) => start(page) },
  { name: 'the programme of the example', open: (page) => openExample(page, 'programme') },
  { name: 'questions before any activity', open: (page) => start(page, 'Questions') },
  { name: 'a question without an answer', open: (page) => ask(page) },
  {
    name: 'a question with the lowest answer, all unfolded',
    open: async (page) => {
      await ask(page, 'EM1');
      await page.getByRole('radio').nth(0).check();
      await page.getByRole('button', { name: 'Add a passage' }).click();
      await waitUntilSaved(page);
      await unfoldAll(page);
      await expect(page.getByText('Answer: Level 0')).toBeVisible();
    },
  },
  {
    name: 'a question that does not apply, without a reason',
    open: async (page) => {
      await ask(page);
      await page.getByRole('radio').nth(6).check();
      await expect(page.getByText(/^It counts only with a reason/)).toBeVisible();
    },
  },
  { name: 'a question outside of the scope', open: (page) => ask(page, 'VO4') },
  {
    name: 'a question that is not there',
    open: (page) => openExample(page, 'questions/ZZ9'),
  },
  {
    name: 'the keys',
    open: async (page) => {
      await ask(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a question with two answers',
    open: async (page) => {
      await addSample(page);
      await giveFile(page, asFile(goneOn));
      await page.getByRole('button', { name: 'Add what is new to mine' }).click();
      await page.getByRole('link', { name: 'Open', exact: true }).click();
      await page.goto(page.url().replace(/questions.*$/, 'questions/PP1'));
      await expect(page.getByText('Two answers are kept here')).toBeVisible();
    },
  },
  { name: 'results of the example', open: (page) => openExample(page, 'results') },
  { name: 'results before any answer', open: (page) => start(page, 'Results') },
  { name: 'the plan of the example', open: (page) => openExample(page, 'plan') },
  { name: 'an empty plan', open: (page) => start(page, 'Plan') },
  {
    name: 'the plan of one dimension, a step being edited',
    open: async (page) => {
      await openSample(page, 'plan/EM1');
      await page.getByRole('button', { name: 'Write a step in your own words' }).click();
    },
  },
  {
    name: 'the report, just made',
    open: async (page) => {
      await openExample(page, 'report');
      await page.getByRole('button', { name: /^Download/ }).click();
      await expect(page.getByText(/^The file is ready/)).toBeVisible();
    },
  },
  {
    name: 'the report being made',
    open: async (page) => {
      await openExample(page, 'report');
      await page.route('**/*.woff', () => undefined);
      await page.getByRole('button', { name: /^Download/ }).click();
      await expect(page.getByRole('progressbar')).toBeVisible();
    },
  },
  { name: 'a draft not there yet', open: (page) => start(page, 'Draft') },
  {
    name: 'a text to paste',
    open: async (page) => {
      await start(page, 'Draft');
      await page.getByRole('button', { name: 'Paste a text' }).click();
    },
  },
  {
    name: 'a draft that is refused',
    open: async (page) => {
      await start(page, 'Draft');
      await page
        .getByLabel('Choose files')
        .setInputFiles(asText('PK\u0003\u0004 and so on', 'broken.docx'));
      await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
    },
  },
  {
    name: 'a draft that has been read',
    open: async (page) => {
      await readDraft(page);
      await expect(page.getByText('has been read')).toBeVisible();
    },
  },
  {
    name: 'what was removed from a draft',
    open: async (page) => {
      await readDraft(page);
      await page.getByRole('button', { name: 'Remove' }).click();
      await page.getByText('Removed or replaced (1)').click();
      await page.getByRole('button', { name: 'Put back' }).waitFor();
    },
  },
  {
    name: 'a draft whose words have changed',
    open: async (page) => {
      await askBesideDraft(page);
      await passage(page)
        .getByRole('button', { name: /^Quote this/ })
        .click();
      await waitUntilSaved(page);
      await page.goto(page.url().replace(/questions.*$/, 'draft'));
      const changed = asText(draftText.replace('and discipline', 'and good manners'));
      await page.getByLabel('Put in a new version').setInputFiles(changed);
      await page.getByRole('region', { name: 'Your quotes' }).getByRole('link').first().click();
      await expect(page.getByText(/^The wording changed/)).toBeVisible();
    },
  },
  {
    name: 'a question with quotes of an earlier draft',
    open: async (page) => {
      await openFile(page, asFileWithOldQuotes(lebanon));
      await page.getByRole('link', { name: 'Questions', exact: true }).click();
      await expect(page.getByText(/^Nearest passage:/)).toBeVisible();
    },
  },
  {
    name: 'results with quotes of an earlier draft',
    open: async (page) => {
      await openFile(page, asFileWithOldQuotes(lebanon));
      await page.getByRole('link', { name: 'Results' }).click();
      await expect(page.getByText(/^The draft says this in other words now/).first()).toBeVisible();
    },
  },
  {
    name: 'the draft beside a question',
    open: async (page) => {
      await askBesideDraft(page);
      await expect(passage(page)).toBeVisible();
    },
  },
  {
    name: 'the whole draft beside a question',
    open: async (page) => {
      await askBesideDraft(page);
      await page.getByRole('tab', { name: 'Whole draft' }).click();
      await page.getByRole('searchbox').fill('women');
      await expect(page.getByText(/of \d places/)).toBeVisible();
    },
  },
  {
    name: 'the draft over a question on a phone',
    open: async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await askBesideDraft(page);
      await page.getByRole('button', { name: /^Look in the draft/ }).click();
      await expect(passage(page)).toBeVisible();
    },
  },
  {
    name: 'the history',
    open: async (page) => {
      await ask(page);
      await page.getByRole('radio').nth(1).check();
      await pointer.write(page, 'Note', 'Two agencies were asked.');
      await waitUntilSaved(page);
      await pointer.press(page, 'link', 'History');
      await expect(page.getByText('Note written')).toBeVisible();
    },
  },
  { name: 'an empty history', open: (page) => start(page, 'History') },
  {
    name: 'earlier answers below a question, one brought back',
    open: async (page) => {
      await ask(page);
      await page.getByRole('radio').nth(1).check();
      await waitUntilSaved(page);
      // Later, so that the next change is an entry of its own.
      await page.clock.setFixedTime(Date.now() + 5 * 60_000);
      await page.getByRole('radio').nth(3).check();
      await waitUntilSaved(page);
      await page.getByText('Earlier answers').click();
      await page.getByRole('button', { name: 'Bring back what was before' }).first().click();
      await expect(page.getByText(/^Brought back/)).toBeVisible();
    },
  },
  {
    name: 'results while two questions have two answers',
    open: async (page) => {
      await openFile(page, asFile(withTwoAnswers(lebanon)));
      await page.getByRole('link', { name: 'Results' }).click();
      await expect(page.getByText(/^2 questions have two answers/)).toBeVisible();
    },
  },
  {
    name: 'what has changed since an earlier version',
    open: async (page) => {
      await openFile(page, asOlder(lebanon));
      await expect(page.getByRole('button', { name: /^Go on with/ })).toBeVisible();
      await unfoldAll(page);
    },
  },
  {
    name: 'an answer that wants another look',
    open: async (page) => {
      await openFile(page, asOlder(lebanon));
      await page.getByRole('button', { name: /^Go on with/ }).click();
      await expect(page.getByRole('button', { name: 'It still holds' })).toBeVisible();
      await unfoldAll(page);
    },
  },
  {
    name: 'a step to a new version that was taken back',
    open: async (page) => {
      await openFile(page, asOlder(lebanon));
      await page.getByRole('button', { name: /^Go on with/ }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText(/^You took back the step to version/)).toBeVisible();
    },
  },
  {
    name: 'an assessment that needs a newer app',
    open: async (page) => {
      await openFile(page, asOlder(lebanon, '9.0.0'));
      await expect(page.getByRole('heading', { name: /needs a newer app/ })).toBeVisible();
    },
  },
  {
    name: 'an assessment whose rubric is not here',
    open: async (page) => {
      const own = { ...lebanon.rubric, id: 'own-rubric', hash: 'unknown' };
      await openFile(page, asFile({ ...lebanon, rubric: own }));
      await expect(page.getByLabel('Open the rubric file')).toBeAttached();
    },
  },
  {
    name: 'an assessment that is not here',
    open: (page) => openApp(page, '#/assessment/nothing/results'),
  },
  {
    name: 'the word that a copy is due',
    open: async (page) => {
      await ask(page);
      await page.getByRole('radio').nth(1).check();
      await waitUntilSaved(page);
      // So much work in no file, from the first answer to the last.
      await page.clock.setFixedTime(Date.now() + 40 * 60_000);
      await pointer.next(page);
      await page.getByRole('radio').nth(1).check();
      await expect(page.getByText('These answers are in no file yet')).toBeVisible();
    },
  },
];
