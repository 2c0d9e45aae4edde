import { chromium, type Browser } from '@playwright/test';
import { ensureChromium } from '../../scripts/find-tools.ts';
import { readRubric } from '../../scripts/read-rubric.ts';
import { listDimensions } from '../../src/domain/rubric/rubric.ts';
import { buildContenders, installPeers } from './questions/build-contenders.ts';
import { CONTENDERS, type ContenderId } from './questions/contenders.ts';
import { collectFigures, type Figures, type Plan } from './questions/collect-figures.ts';
import { printAims, printFigures } from './questions/print-figures.ts';
import { repeatRubric } from './questions/repeat-rubric.ts';
import { servePacked } from './questions/serve-packed.ts';

/** Copies of the rubric: 51, 510 and 5,100 dimensions. */
const COPIES = [1, 10, 100];
const FULL: Plan = { quick: 9, slow: 5, sessions: 5, questions: 51 };
const SHORT: Plan = { quick: 2, slow: 1, sessions: 1, questions: 51 };

/**
 * Prints how our questions compare with the same questions in SurveyJS and on a bare React page, everybody once a round.
 * Options: `--short` for few rounds, `--small` for the rubric as it is and no larger one.
 */
export async function measureQuestions(options: readonly string[]): Promise<void> {
  if (!installPeers()) {
    console.log('Questions: left out, the libraries to compare with could not be installed.');
    return;
  }
  const plan = options.includes('--short') ? SHORT : FULL;
  const copies = options.includes('--small') ? COPIES.slice(0, 1) : COPIES;
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const all: Figures[] = [];
    for (const times of copies) {
      const figures = await measureSize(browser, times, plan);
      printFigures(figures);
      all.push(figures);
    }
    printAims(all);
  } finally {
    await browser.close();
  }
}

async function measureSize(browser: Browser, copies: number, plan: Plan): Promise<Figures> {
  const rubric = repeatRubric(readRubric(), copies);
  const folders = await buildContenders(rubric);
  const servers = await Promise.all(CONTENDERS.map(({ id }) => servePacked(folders[id])));
  const addresses = Object.fromEntries(
    CONTENDERS.map(({ id }, index) => [id, servers[index]?.address ?? '']),
  ) as Readonly<Record<ContenderId, string>>;
  try {
    // A line of 400 kbit/s is for the rubric that there is: ten copies of it are no first visit.
    const slow = copies === 1 ? plan.slow : 0;
    const isLarge = copies > 1;
    const own = { ...plan, slow, sessions: isLarge ? 1 : plan.sessions };
    return await collectFigures({ browser, rubric, addresses }, own, listDimensions(rubric).length);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
