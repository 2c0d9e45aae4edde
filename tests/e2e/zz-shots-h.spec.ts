import { test } from '@playwright/test';
import { ASSESSMENT_STATES } from './states/assessment-states.ts';
import { LIBRARY_STATES } from './states/library-states.ts';
import { TROUBLE_STATES } from './states/trouble-states.ts';
import { turnAround, spaceText } from './laws/text.ts';
const want = (process.env['WANT'] ?? '').split('|').filter(Boolean);
for (const { name, open } of [...LIBRARY_STATES, ...ASSESSMENT_STATES, ...TROUBLE_STATES]) {
  if (want.length > 0 && !want.some((w) => name.includes(w))) continue;
  test(`shot ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page);
    const file = (look: string) => `/tmp/H/shots/${name.replace(/\W+/g, '-')}-${look}.png`;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: file('dark') });
    await page.setViewportSize({ width: 320, height: 256 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.screenshot({ path: file('forced400') });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    await turnAround(page);
    await page.screenshot({ path: file('rtl320') });
    await spaceText(page);
    await page.screenshot({ path: file('spaced320') });
  });
}
