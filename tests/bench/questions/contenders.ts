import type { Page } from '@playwright/test';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';

export type ContenderId = 'ours' | 'survey' | 'bare';

/** One way to ask the questions, and how a person goes through it. */
export type Contender = {
  readonly id: ContenderId;
  readonly name: string;
  /** Where a first visit arrives that was sent straight to a question: what follows the address of the page. */
  readonly firstPlace: (rubric: Rubric) => string;
  /** Brings an empty page to the first question of a set of answers that is kept. */
  readonly begin: (page: Page, address: string, rubric: Rubric) => Promise<void>;
  /** Goes on to the next question. */
  readonly goOn: (page: Page) => Promise<void>;
  /** The place among the groups of radio buttons on the page where this question is. */
  readonly placeOf: (question: number) => number;
};

const ours: Contender = {
  id: 'ours',
  name: 'ours',
  // The worked example: an address that any device can open.
  firstPlace: ({ sections }) =>
    `#/assessment/example/questions/${sections[0]?.dimensions[0]?.id ?? ''}`,
  begin: async (page, address, { activities }) => {
    await page.goto(`${address}#/`);
    await press(page, 'button', 'Start an assessment');
    for (const { label } of activities) await press(page, 'label', label);
    await press(page, 'a', 'Questions');
    // The screen before has radio buttons too.
    await demand(page, () => hasOne(page, 'input[name^="position-"]'), 'a question');
  },
  goOn: (page) => page.keyboard.press('n'),
  placeOf: () => 0,
};

const survey: Contender = {
  id: 'survey',
  name: 'SurveyJS',
  firstPlace: () => '',
  begin: async (page, address) => {
    await page.goto(address);
  },
  goOn: (page) =>
    page.evaluate(() =>
      (globalThis as unknown as { survey: { nextPage(): void } }).survey.nextPage(),
    ),
  placeOf: () => 0,
};

const bare: Contender = {
  id: 'bare',
  name: 'bare React page',
  firstPlace: () => '',
  begin: async (page, address) => {
    await page.goto(address);
  },
  goOn: () => Promise.resolve(),
  placeOf: (question) => question,
};

/** Who is measured, in the order of the tables. */
export const CONTENDERS: readonly Contender[] = [ours, survey, bare];

/**
 * Presses the first element that begins with these words, as soon as it is there. From inside the page: what finds
 * elements from outside would leave a megabyte in the memory that is measured.
 */
async function press(page: Page, selector: string, words: string): Promise<void> {
  const tryOnce = () =>
    page.evaluate(
      ([wanted, start]) => {
        const found = [...document.querySelectorAll<HTMLElement>(wanted ?? '')].find((element) =>
          element.textContent.trim().startsWith(start ?? ''),
        );
        found?.click();
        return found !== undefined;
      },
      [selector, words],
    );
  await demand(page, tryOnce, `a ${selector} with the words ${words}`);
}

function hasOne(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

/** Tries until it succeeds, for twenty seconds. */
async function demand(page: Page, tryOnce: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await tryOnce()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`There is not ${what}.`);
}
