import { expect, test, type Page } from '@playwright/test';
import { describeProgramme, pointer } from './lebanon.ts';
import { findViolations, waitUntilSaved } from './support.ts';

/** What a person wrote, and what must be in no report. */
const OWN_WORDS = ['Zarqa kitchens', 'Hidden remark', 'Grandmother.docx', 'wages are withheld'];
const MESSAGE = `Cannot read "${OWN_WORDS.join(', ')}" of ${OWN_WORDS.join(' ')}`;

const report = (page: Page) => page.getByRole('textbox', { name: 'Report of the fault' });

function expectNoOwnWords(text: string): void {
  for (const words of OWN_WORDS.flatMap((own) => own.split(/\W/u))) {
    if (words.length > 3) expect(text.toLowerCase()).not.toContain(words.toLowerCase());
  }
}

/** From here on, a screen that shows this title breaks while it is drawn. */
async function breakTitle(page: Page, title: string): Promise<void> {
  await page.evaluate(
    ([words, message]) => {
      const trim = Reflect.get<object, PropertyKey>(String.prototype, 'trim') as () => string;
      String.prototype.trim = function (this: string) {
        if (this.valueOf() === words) throw new TypeError(message);
        return trim.call(this);
      };
    },
    [title, MESSAGE] as const,
  );
}

async function breakScreen(page: Page): Promise<void> {
  await page.goto('');
  await describeProgramme(page, pointer);
  await pointer.write(page, 'Title of the programme', 'Zarqa kitchens');
  await waitUntilSaved(page);
  await breakTitle(page, 'Zarqa kitchens');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'This screen has stopped working' }),
  ).toBeVisible();
}

test('a broken screen gives a report that can be copied, without a word of the programme', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await breakScreen(page);
  const text = await report(page).inputValue();
  expect(text).toContain('TypeError: cannot read');
  expect(text).toContain('Screen: /assessment/:/plan');
  expect(text).toMatch(/^In: .*[\w-]+\.js:\d+:\d+/mu);
  expect(text).not.toContain('localhost');
  expectNoOwnWords(text);
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByText('Copied. You can paste it into a message.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(await findViolations(page)).toEqual([]);
});

test('where nothing may be copied, the report is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await breakScreen(page);
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByText(/^The browser does not let the app copy/)).toBeVisible();
  await expect(report(page)).toBeFocused();
});

test('a hundred errors behind the screen are one quiet notice', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((message) => {
    for (let number = 0; number < 50; number++) {
      void Promise.reject(new Error(message));
      setTimeout(() => {
        throw new RangeError(message);
      });
    }
  }, MESSAGE);
  const notice = page.getByText(/^Something in the app went wrong/);
  await expect(notice).toHaveCount(1);
  await page.getByText('Show a report of the fault').click();
  expectNoOwnWords(await report(page).inputValue());
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.evaluate(() => void Promise.reject(new Error('once more')));
  await expect(notice).toBeHidden();
});

test('an app that cannot start says so, and gives a report', async ({ page }) => {
  await page.route('**/open-own-storage-*.js', (route) => route.abort());
  await page.goto('');
  await expect(
    page.getByRole('heading', { name: 'Assumption Check could not start' }),
  ).toBeVisible();
  await page.getByText('Report of the fault').click();
  await expect(page.getByText(/^App: Assumption Check \d/)).toBeVisible();
});

test('an assessment is started when the words of the questions have come', async ({ page }) => {
  await page.route('**/*.json', (route) => route.abort());
  await page.goto('');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  await page.unroute('**/*.json');
  await expect(page.getByRole('heading', { level: 1, name: 'Your programme' })).toBeVisible();
});
