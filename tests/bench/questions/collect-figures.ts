import type { Browser } from '@playwright/test';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { CONTENDERS, type Contender, type ContenderId } from './contenders.ts';
import { QUICK, SLOW, type Conditions } from './open-page.ts';
import { visitAndAnswer, visitFirst } from './visits.ts';

/** How often each thing is done. */
export type Plan = {
  readonly quick: number;
  readonly slow: number;
  readonly sessions: number;
  readonly questions: number;
};

/** What was measured of one contender; every list holds one value a round, or one an answer. */
export type Measured = {
  readonly bytes: number[];
  readonly first: number[];
  readonly firstSlow: number[];
  readonly paints: number[];
  readonly paintsSlow: number[];
  readonly heap: number[];
  readonly again: number[];
  readonly againSlow: number[];
};

export type Figures = {
  readonly dimensions: number;
  readonly of: Readonly<Record<ContenderId, Measured>>;
};

type Sites = {
  readonly browser: Browser;
  readonly rubric: Rubric;
  readonly addresses: Readonly<Record<ContenderId, string>>;
};

/** Lets everybody have a turn each round, so that a busy moment of the machine falls on all. */
export async function collectFigures(
  { browser, rubric, addresses }: Sites,
  plan: Plan,
  dimensions: number,
): Promise<Figures> {
  const of = { ours: startMeasured(), survey: startMeasured(), bare: startMeasured() };
  const siteOf = ({ id }: Contender) => ({ address: addresses[id], rubric });

  const first = async (conditions: Conditions, into: 'first' | 'firstSlow') => {
    for (const contender of CONTENDERS) {
      const visit = await visitFirst(browser, contender, siteOf(contender), conditions);
      const own = of[contender.id];
      own[into].push(visit.time);
      own.bytes.push(visit.bytes);
    }
  };
  const answer = async (conditions: Conditions) => {
    const isSlow = conditions === SLOW;
    for (const contender of CONTENDERS) {
      const asked = { ...conditions, questions: plan.questions, comesBack: dimensions < 1000 };
      const session = await visitAndAnswer(browser, contender, siteOf(contender), asked);
      const own = of[contender.id];
      own[isSlow ? 'paintsSlow' : 'paints'].push(...session.paints);
      own[isSlow ? 'againSlow' : 'again'].push(session.again);
      own.heap.push(session.heap);
    }
  };

  for (let round = 0; round < plan.quick; round++) await first(QUICK, 'first');
  for (let round = 0; round < plan.slow; round++) await first(SLOW, 'firstSlow');
  for (let round = 0; round < plan.sessions; round++) {
    await answer(QUICK);
    await answer(SLOW);
  }
  return { dimensions, of };
}

function startMeasured(): Measured {
  return {
    bytes: [],
    first: [],
    firstSlow: [],
    paints: [],
    paintsSlow: [],
    heap: [],
    again: [],
    againSlow: [],
  };
}
