import type { Browser } from '@playwright/test';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { answerQuestions } from './answer-questions.ts';
import type { Contender } from './contenders.ts';
import { openPage, readBytes, readFirstQuestion, type Conditions } from './open-page.ts';

const VIEWPORT = { width: 1366, height: 768 };
const QUICK_LINE = null;

export type FirstVisit = { readonly time: number; readonly bytes: number };

/** A visit of an empty browser, straight to a question. */
export async function visitFirst(
  browser: Browser,
  contender: Contender,
  site: Site,
  conditions: Conditions,
): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const { page } = await openPage(context, conditions);
  await page.goto(`${site.address}${contender.firstPlace(site.rubric)}`, { waitUntil: 'commit' });
  const time = await readFirstQuestion(page);
  const bytes = await readBytes(page, time);
  await context.close();
  return { time, bytes };
}

export type Site = { readonly address: string; readonly rubric: Rubric };

export type Session = {
  /** Milliseconds from each answer to its frame. */
  readonly paints: readonly number[];
  /** Bytes in use after the last answer, when nothing more could be given back. */
  readonly heap: number;
  /** Milliseconds to the first question when the person comes back; NaN when it was not asked for. */
  readonly again: number;
};

type Asked = { readonly questions: number; readonly comesBack: boolean };

/** Starts, answers and comes back. The line is quick until the person comes back. */
export async function visitAndAnswer(
  browser: Browser,
  contender: Contender,
  site: Site,
  conditions: Conditions & Asked,
): Promise<Session> {
  const { questions, comesBack, slowdown } = conditions;
  const context = await browser.newContext({ viewport: VIEWPORT });
  const { page, session } = await openPage(context, {
    ...conditions,
    slowdown: 1,
    line: QUICK_LINE,
  });
  await contender.begin(page, site.address, site.rubric);
  await readFirstQuestion(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const paints = await answerQuestions(page, contender, questions);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  if (comesBack) await waitForWorker(page);
  const place = page.url();
  await page.close();
  let again = NaN;
  if (comesBack) {
    const back = await openPage(context, conditions);
    await back.page.goto(place, { waitUntil: 'commit' });
    again = await readFirstQuestion(back.page);
  }
  await context.close();
  return { paints, heap: usedSize, again };
}

/** Who has a service worker has it ready, as on the next day. */
async function waitForWorker(page: { evaluate: (run: () => unknown) => Promise<unknown> }) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration) await navigator.serviceWorker.ready;
  });
}
