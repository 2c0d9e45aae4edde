import { expect, type Page } from '@playwright/test';
import type { Answer, Assessment } from '../../src/domain/assessment/assessment.ts';
import { fold, readFixture, rubric, tabTo } from './support.ts';

/** A real draft of 2010 and what its readers answered. */
export const lebanon: Assessment = readFixture(
  'tests/fixtures/assessments/annex-13-lebanon.assessment.json',
);

/** How a person does a thing on the page: with a pointer or a finger, or with keys alone. */
export type Hand = {
  press(page: Page, role: 'button' | 'link', name: string): Promise<void>;
  write(page: Page, label: string, text: string): Promise<void>;
  tick(page: Page, label: string): Promise<void>;
  answer(page: Page, answer: Answer): Promise<void>;
  next(page: Page): Promise<void>;
};

export const pointer: Hand = {
  press: (page, role, name) => page.getByRole(role, { name, exact: true }).click(),
  write: (page, label, text) => page.getByLabel(label, { exact: true }).fill(text),
  tick: (page, label) => page.getByRole('checkbox', { name: label, exact: true }).check(),
  answer: (page, { position }) => page.getByRole('radio').nth(placeOf(position)).check(),
  next: (page) => page.getByRole('button', { name: 'Next question' }).click(),
};

export const keyboard: Hand = {
  async press(page, role, name) {
    await tabTo(page, page.getByRole(role, { name, exact: true }));
    await page.keyboard.press('Enter');
  },
  async write(page, label, text) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.insertText(text);
  },
  async tick(page, label) {
    await tabTo(page, page.getByRole('checkbox', { name: label, exact: true }));
    await page.keyboard.press('Space');
  },
  async answer(page, { position }) {
    await page.keyboard.press(KEYS[placeOf(position)]!);
  },
  async next(page) {
    await page.keyboard.press('n');
  },
};

const KEYS = ['0', '1', '2', '3', '4', 's', 'x'] as const;

/** Radios stand in this order: five levels, the draft does not say, does not apply. */
function placeOf(position: Answer['position']): number {
  if (position?.kind === 'level') return position.level;
  return position?.kind === 'not-stated' ? 5 : 6;
}

/** From the first screen to the programme, with its activities. */
export async function describeProgramme(page: Page, hand: Hand): Promise<void> {
  await hand.press(page, 'button', 'Start an assessment');
  await expect(page.getByRole('heading', { level: 1, name: 'Your programme' })).toBeVisible();
  await hand.write(page, 'Title of the programme', lebanon.profile.title);
  await hand.write(page, 'Organisation', lebanon.profile.organisation);
  for (const { id, label } of rubric.activities) {
    if (lebanon.activities.includes(id)) await hand.tick(page, label);
  }
  await expect(page.getByText('17 of 51 dimensions apply')).toBeVisible();
}

/** Answers the questions from `from` to `to`, in order, with a note and passages where there are any. */
export async function answerQuestions(page: Page, hand: Hand, from = 0, to = 17): Promise<void> {
  for (const answer of lebanon.answers.slice(from, to)) {
    await expect(page.locator('.question-code')).toHaveText(answer.dimensionId);
    await hand.answer(page, answer);
    await expect(page.getByRole('radio').nth(placeOf(answer.position))).toBeChecked();
    for (const [index, { quote, place }] of answer.passages.entries()) {
      await hand.press(page, 'button', 'Add a passage');
      await hand.write(page, `Passage ${String(index + 1)}`, quote);
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(place);
    }
    await hand.write(page, 'Note', answer.note);
    await leaveField(page);
    if (answer !== lebanon.answers.at(-1)) await hand.next(page);
  }
}

/** Keys for answers do nothing while a person types: going back to the heading is what Escape or a click would do. */
async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The report holds every answer, note and passage. */
export function expectWholeReport(text: string): void {
  expect(text).toContain(fold(lebanon.profile.title));
  for (const { dimensionId, position, note, passages } of lebanon.answers) {
    expect(text).toContain(dimensionId);
    if (position?.kind === 'level') {
      expect(text).toContain(
        `Level ${String(position.level)}: ${rubric.levels[position.level]!.name}`,
      );
    }
    for (const words of [note, ...passages.map(({ quote }) => quote)]) {
      expect(text, dimensionId).toContain(fold(words).trim());
    }
  }
}
