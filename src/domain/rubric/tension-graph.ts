import { flattenCondition, type Condition } from './condition.ts';
import type { Rubric, Tension } from './rubric.ts';

type Tensions = Pick<Rubric, 'tensions'>;

/** True when a condition looks at a level, itself or through one of `levelTensions`. */
export function looksAtLevel(condition: Condition, levelTensions: ReadonlySet<string>): boolean {
  return flattenCondition(condition).some(
    (inner) =>
      'level' in inner ||
      'every' in inner ||
      'some' in inner ||
      ('tension' in inner && levelTensions.has(inner.tension)),
  );
}

/** The tensions that look at a level, themselves or through another tension. */
export function listLevelTensions(rubric: Tensions): ReadonlySet<string> {
  const askedBy = new Map<string, string[]>();
  for (const tension of rubric.tensions) {
    for (const asked of listAsked(tension)) {
      const list = askedBy.get(asked) ?? [];
      list.push(tension.id);
      askedBy.set(asked, list);
    }
  }
  const direct = rubric.tensions.filter(({ when }) => looksAtLevel(when, new Set()));
  const found = new Set(direct.map(({ id }) => id));
  for (const id of found) for (const by of askedBy.get(id) ?? []) found.add(by);
  return found;
}

/**
 * Circles of tensions that ask for each other, closed: C01, C02, C01. Evaluation would never end on one. Names at
 * least one circle when there is any; circles that share a tension may come as one.
 */
export function findTensionCycles(rubric: Tensions): readonly (readonly string[])[] {
  const open = new Map(rubric.tensions.map((tension) => [tension.id, listAsked(tension)]));
  const done = new Set<string>();
  return [...open.keys()].flatMap((id) => {
    const cycle = findCycleFrom(id, open, done);
    return cycle ? [cycle] : [];
  });
}

/** Walks in depth with its own list of steps; `done` tensions lead to no new circle. */
function findCycleFrom(
  start: string,
  asked: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | undefined {
  const way = new Map<string, Iterator<string>>();
  const steps: string[] = [];
  let cycle: readonly string[] | undefined;
  const enter = (id: string) => {
    way.set(id, (asked.get(id) ?? []).values());
    steps.push(id);
  };
  if (!done.has(start)) enter(start);
  for (let at = steps.at(-1); at !== undefined; at = steps.at(-1)) {
    const next = way.get(at)?.next();
    if (!next || next.done) {
      done.add(at);
      way.delete(at);
      steps.pop();
    } else if (way.has(next.value)) {
      cycle ??= [...steps.slice(steps.indexOf(next.value)), next.value];
    } else if (!done.has(next.value)) enter(next.value);
  }
  return cycle;
}

function listAsked(tension: Tension): readonly string[] {
  return flattenCondition(tension.when).flatMap((inner) =>
    'tension' in inner ? [inner.tension] : [],
  );
}
