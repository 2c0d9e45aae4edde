import { expect, test, type Page } from '@playwright/test';
import { findUnseenFocus } from './laws/focus.ts';
import { findMotion } from './laws/motion.ts';
import { findSmallTargets } from './laws/targets.ts';
import { findCutText, measureOverflow, spaceText, turnAround } from './laws/text.ts';
import { ASSESSMENT_STATES } from './states/assessment-states.ts';
import { LIBRARY_STATES } from './states/library-states.ts';
import { TROUBLE_STATES } from './states/trouble-states.ts';
import { findViolations, openApp } from './support.ts';

const STATES = [...LIBRARY_STATES, ...ASSESSMENT_STATES, ...TROUBLE_STATES];

const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 320, height: 640 };
/** What a window of 1280 × 1024 shows at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** What the page breaks of the laws in one look; empty is right. */
type Look = { readonly name: string; readonly judge: (page: Page) => Promise<object> };

/** In this order: each look goes on from the one before it. */
const LOOKS: readonly Look[] = [
  {
    name: 'light, with less motion',
    judge: async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      return {
        axe: await findViolations(page),
        moving: await findMotion(page),
        small: await findSmallTargets(page),
        unseen: await findUnseenFocus(page),
      };
    },
  },
  {
    name: 'dark',
    judge: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return { axe: await findViolations(page, ['color-contrast']) };
    },
  },
  {
    name: 'forced colours, at 400 %',
    judge: async (page) => {
      await page.setViewportSize(ZOOMED);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      return {
        axe: await findViolations(page, ['color-contrast']),
        overflow: await measureOverflow(page),
        cut: await findCutText(page),
        unseen: await findUnseenFocus(page),
      };
    },
  },
  {
    name: 'right to left, on a phone',
    judge: async (page) => {
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ forcedColors: 'none' });
      await turnAround(page);
      return {
        axe: await findViolations(page),
        overflow: await measureOverflow(page),
        cut: await findCutText(page),
        small: await findSmallTargets(page),
      };
    },
  },
  {
    name: 'with wide spaces in the text',
    judge: async (page) => {
      await spaceText(page);
      return { overflow: await measureOverflow(page), cut: await findCutText(page) };
    },
  },
];

for (const { name, open } of STATES) {
  test(`everyone can use ${name}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await open(page);
    for (const look of LOOKS) {
      const broken = Object.entries(await look.judge(page)).filter(isBroken);
      expect.soft(Object.fromEntries(broken), look.name).toEqual({});
    }
  });
}

function isBroken([, found]: [string, readonly string[] | number]): boolean {
  return typeof found === 'number' ? found > 0 : found.length > 0;
}

const SCREENS = [
  ['library', '#/'],
  ['about', '#/about'],
  ['programme', '#/assessment/example/programme'],
  ['draft', '#/assessment/example/draft'],
  ['question', '#/assessment/example/questions/PP1'],
  ['silent question', '#/assessment/example/questions/VO4'],
  ['results', '#/assessment/example/results'],
  ['plan', '#/assessment/example/plan'],
  ['plan of one dimension', '#/assessment/example/plan/EM1'],
  ['report', '#/assessment/example/report'],
  ['history', '#/assessment/example/history'],
  ['an assessment that is not here', '#/assessment/nothing/results'],
] as const;

for (const [screen, address] of SCREENS) {
  test(`axe finds nothing on ${screen} in a language from right to left`, async ({ page }) => {
    await openApp(page, `./?lang=ar-XB${address}`);
    await settle(page);
    expect.soft(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page)).toEqual([]);
  });

  test(`nothing is cut off on ${screen} in a language of long words`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await openApp(page, `./?lang=en-XA${address}`);
    await settle(page);
    expect.soft(await findViolations(page)).toEqual([]);
    expect.soft(await findCutText(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
  });
}

/** Axe judges what is on the page: the screen itself, not the word that it is loading. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main h1')).toBeVisible();
}
