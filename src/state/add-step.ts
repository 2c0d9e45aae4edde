import { isSame, type RecordChange } from '../domain/assessment/records.ts';
import { losesText, type Loss } from '../domain/history/loses-text.ts';
import { hasSameContent } from '../domain/history/same-content.ts';
import type { Step } from './app-state.ts';

const LONGEST_HISTORY = 500;
/** Typing after a pause as long as this is a step of its own, in milliseconds. */
const PAUSE = 30_000;
/** One step of typing lasts no longer than this, in milliseconds. */
const LONGEST_STEP = 120_000;

/**
 * Adds a step, made at `now` (milliseconds), to the history. One of the same group joins the step before it, as typing
 * in one field does, until there is a pause, or words are taken away after words were added, or much is taken away at
 * once; and unless another tab has changed what it changes since: undo leaves that alone. What the browser took back in
 * a field is taken out of the steps that put it there.
 */
export function addStep(past: readonly Step[], step: Step, now: number): readonly Step[] {
  const last = past.at(-1);
  const isCut = step.group !== null && loses(step, 'any');
  const fresh: Step = { ...step, begun: now, at: now, isCut };
  if (step.isTakenBack) return retrace(past, fresh).slice(-LONGEST_HISTORY);
  if (!last || !joins(last, fresh)) return [...past, fresh].slice(-LONGEST_HISTORY);
  return [...past.slice(0, -1), { ...join(last, fresh), isCut }];
}

/** Two steps as one, from where the first began to where the second ends. */
function join(last: Step, step: Step): Step {
  const changes = new Map(last.changes.map((change) => [change.key, change]));
  for (const change of step.changes) {
    const earlier = changes.get(change.key);
    changes.set(change.key, earlier ? { ...change, before: earlier.before } : change);
  }
  return { ...last, changes: [...changes.values()], at: step.at ?? 0 };
}

/** Steps of a field without what the browser took back there; it knows nothing of where these began. */
function retrace(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (!last || !goesOn(last, step)) return [...past, step];
  const before = past.slice(0, -1);
  const joined = join(last, step);
  if (joined.changes.every((change) => hasSameContent(change.before, change.after))) return before;
  const further = retrace(before, joined);
  const isBehind = !last.isCut && loses(joined, 'any');
  return isBehind || further.length < before.length ? further : [...before, joined];
}

function joins(last: Step, step: Step): boolean {
  const { begun = 0, at = 0, isCut = false } = last;
  const now = step.at ?? 0;
  return (
    Math.abs(now - at) < PAUSE &&
    now - begun < LONGEST_STEP &&
    (isCut || !step.isCut) &&
    !loses(step, 'much') &&
    goesOn(last, step)
  );
}

function loses({ changes }: Step, loss: Loss): boolean {
  return changes.some(({ before, after }) => losesText(before, after, loss));
}

function goesOn(last: Step, step: Step): boolean {
  return (
    step.group !== null &&
    last.group === step.group &&
    step.changes.every((change) => followsOn(last, change))
  );
}

function followsOn({ changes }: Step, { key, before }: RecordChange): boolean {
  const earlier = changes.find((change) => change.key === key);
  return !earlier || isSame(earlier.after, before);
}
