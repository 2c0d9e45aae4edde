import { expect, type Page } from '@playwright/test';
import { findViolations } from '../support.ts';
import { findUnseenFocus } from './focus.ts';
import { findMotion } from './motion.ts';
import { findSmallTargets } from './targets.ts';
import { findCutText, measureOverflow, spaceText, turnAround } from './text.ts';

export const WIDE = { width: 1280, height: 720 };
export const PHONE = { width: 320, height: 640 };
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
        // What a narrow window and the other direction can change; the rest was judged before.
        axe: await findViolations(page, ['color-contrast', 'target-size']),
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

/** Holds the page, as it is in a wide window, to the laws in every look. Afterwards it is in the last of them. */
export async function expectForEveryone(page: Page): Promise<void> {
  for (const look of LOOKS) {
    const broken = Object.entries(await look.judge(page)).filter(isBroken);
    expect.soft(Object.fromEntries(broken), look.name).toEqual({});
  }
}

function isBroken([, found]: [string, readonly string[] | number]): boolean {
  return typeof found === 'number' ? found > 0 : found.length > 0;
}
