import { expect, test, type Page } from '@playwright/test';
import { TEXT_SIZE, TEXT_SIZES } from '../../src/ui/text-size.ts';
import { openApp } from './support.ts';

const FAR = 600;

/** A person has read on, far enough that the beginning is out of sight. */
async function scrollFar(page: Page): Promise<void> {
  await page.evaluate((to) => scrollTo(0, to), FAR);
  await expect.poll(() => readPlace(page)).toBe(FAR);
}

function readPlace(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

async function expectQuestion(page: Page, code: string): Promise<void> {
  await expect(page.locator('.question-code')).toHaveText(code);
  await expect(page.locator('main h1')).toBeFocused();
}

test('the list of questions leads to the beginning of a question seen before', async ({ page }) => {
  await openApp(page, '#/assessment/example/questions/PP1');
  await scrollFar(page);
  await page.getByRole('link', { name: /^PP2/ }).click();
  await expectQuestion(page, 'PP2');
  await page.getByRole('link', { name: /^PP1/ }).click();
  await expectQuestion(page, 'PP1');
  expect(await readPlace(page)).toBeLessThan(FAR / 2);
});

test('going back leads to the place where a person was', async ({ page }) => {
  await openApp(page, '#/assessment/example/questions/PP1');
  await scrollFar(page);
  await page.getByRole('link', { name: /^PP2/ }).click();
  await expectQuestion(page, 'PP2');
  await page.goBack();
  await expectQuestion(page, 'PP1');
  await expect.poll(() => readPlace(page)).toBe(FAR);
});

test('going back leads to what was unfolded on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, '#/assessment/example/results');
  await page
    .getByText(/dimensions, line by line$/)
    .first()
    .click();
  await page.getByRole('link', { name: /^AS3/ }).click();
  await expectQuestion(page, 'AS3');
  await page.goBack();
  await expect(page.getByRole('link', { name: /^AS3/ })).toBeInViewport();
});

test('what was found is one press away on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, '#/assessment/example/results');
  const way = page.getByRole('button', { name: /^What may cause harm/ });
  await expect(way).toBeInViewport({ ratio: 1 });
  await way.click();
  const heading = page.getByRole('heading', { name: /^What may cause harm/ });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

for (const { device, window, size } of [
  ...TEXT_SIZES.map((size) => ({
    device: 'a small laptop',
    window: { width: 1366, height: 768 },
    size,
  })),
  { device: 'a projector', window: { width: 1920, height: 1080 }, size: 'largest' as const },
]) {
  test(`the first answer is in sight on ${device} in ${size} text`, async ({ page }) => {
    await page.setViewportSize(window);
    const keep = ([key, wish]: [string, string]) => localStorage.setItem(key, wish);
    await page.addInitScript(keep, [`assumption-check:${TEXT_SIZE}`, size] as [string, string]);
    await openApp(page, '#/assessment/example/questions/PP1');
    const [answer, bar] = await Promise.all(
      [page.locator('.option').first(), page.locator('.question-bar')].map((box) =>
        box.boundingBox(),
      ),
    );
    expect((answer?.y ?? Infinity) + (answer?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  });
}

test('what is said of a second window hides no way on', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openApp(page, '#/assessment/example/questions/PP1');
  await page.getByRole('button', { name: 'Make my own copy' }).click();
  await expect(page).not.toHaveURL(/example/);
  const other = await context.newPage();
  await other.goto(page.url());
  const write = async (window: Page, note: string) => {
    const field = window.getByRole('textbox', { name: 'Note' });
    await field.focus();
    await field.fill(note);
  };
  const said = page.locator('.toast');
  await expect(async () => {
    await Promise.all([write(page, `Here ${Math.random()}`), write(other, 'There')]);
    await expect(said).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('button', { name: 'Next question' })).toBeInViewport({ ratio: 1 });
  const [box, bar] = [await said.boundingBox(), await page.locator('.question-bar').boundingBox()];
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});
