import type { Random } from '../random.ts';

/** How often each thing is done, beside the others. */
const KINDS = {
  answer: 20,
  note: 20,
  retype: 10,
  quote: 4,
  unquote: 2,
  title: 6,
  tick: 3,
  context: 3,
  plan: 4,
  unplan: 1,
  settle: 3,
  undo: 8,
  redo: 4,
  bringBack: 3,
  start: 1,
  open: 4,
  reload: 4,
  close: 3,
  crash: 3,
  hide: 5,
  breakWrites: 3,
  mend: 5,
  saveFile: 3,
  editFile: 3,
  importFile: 3,
  takeBackImport: 2,
  rename: 1,
  putAside: 2,
  bringForth: 2,
  purge: 1,
  backup: 1.5,
  restoreBackup: 2,
  newDevice: 0.5,
  newApp: 1,
  goOn: 3,
  pause: 4,
  setClockBack: 0.3,
  goOffline: 3,
  goOnline: 4,
  lookAtExample: 1,
} as const;

export type Kind = keyof typeof KINDS;

/** What happens between this step and the next: nothing, messages arrive, or all comes to rest and is compared. */
type Then = 'nothing' | 'turn' | 'hear' | 'rest';

/** One step of a session. The numbers choose among what is there, so that a step without those before it still is one. */
export type Step = {
  readonly do: Kind;
  readonly tab: number;
  readonly a: number;
  readonly b: number;
  readonly then: Then;
};

/** Mostly nothing: what is done at once is what can go wrong. */
const THENS: readonly Then[] = ['nothing', 'nothing', 'nothing', 'nothing', 'turn', 'hear', 'rest'];

const MOST = 1000;
const WHOLE = Object.values<number>(KINDS).reduce((sum, share) => sum + share, 0);

export function makeSteps(random: Random, count: number): readonly Step[] {
  return Array.from({ length: count }, () => ({
    do: pickKind(random),
    tab: random.pick([0, 0, 0, 1, 1, 2]),
    a: random.below(MOST),
    b: random.below(MOST),
    then: random.pick(THENS),
  }));
}

function pickKind(random: Random): Kind {
  let left = random.next() * WHOLE;
  for (const [kind, share] of Object.entries(KINDS) as [Kind, number][]) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'pause';
}

export function describeStep(step: Step): string {
  return `${step.do} on ${String(step.tab)} (${String(step.a)}, ${String(step.b)}), ${step.then}`;
}
