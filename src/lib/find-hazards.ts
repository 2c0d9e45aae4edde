import { MOST_PROBLEMS, type JsonPath } from './describe-issues.ts';

/** What JSON from outside may hold that no schema sees and that is refused before anything else looks at it. */
export type Hazard =
  | { readonly code: 'forbidden-key'; readonly path: JsonPath }
  | { readonly code: 'too-deep'; readonly path: JsonPath; readonly limit: number }
  | { readonly code: 'too-many'; readonly path: JsonPath; readonly limit: number };

/** Deeper than any file of ours, shallow enough for everything that calls itself: copying, comparing, writing. */
const DEEPEST = 100;

/** Values in one file, of any kind: several times the largest workshop, few enough to check one by one. */
const MOST_VALUES = 1_000_000;

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Place = {
  readonly value: object;
  readonly depth: number;
  readonly name: string | number;
  readonly parent: Place | null;
};

/**
 * Field names that could reach into the language itself, nesting below `DEEPEST`, and more than `MOST_VALUES` values;
 * in the order of the file and at most `MOST_PROBLEMS`. Does not call itself, so a hundred thousand brackets cannot
 * end it.
 */
export function findHazards(value: unknown): readonly Hazard[] {
  const hazards: Hazard[] = [];
  const waiting: Place[] = isObject(value) ? [{ value, depth: 0, name: '', parent: null }] : [];
  let seen = 0;
  for (let place = waiting.pop(); place && hazards.length < MOST_PROBLEMS; place = waiting.pop()) {
    const names = Array.isArray(place.value) ? null : Object.keys(place.value);
    seen += names ? names.length : (place.value as readonly unknown[]).length;
    if (seen > MOST_VALUES) return [{ code: 'too-many', path: pathOf(place), limit: MOST_VALUES }];
    if (place.depth > DEEPEST) {
      hazards.push({ code: 'too-deep', path: pathOf(place), limit: DEEPEST });
      continue;
    }
    if (names) hazards.push(...findForbidden(place, names));
    for (const inner of placesInside(place, names)) waiting.push(inner);
  }
  return hazards.slice(0, MOST_PROBLEMS);
}

function findForbidden(place: Place, names: readonly string[]): readonly Hazard[] {
  return names
    .filter((name) => FORBIDDEN.has(name))
    .map((name) => ({ code: 'forbidden-key', path: [...pathOf(place), name] }));
}

/** Last first, since the last one pushed is looked at next. */
function placesInside(parent: Place, names: readonly string[] | null): readonly Place[] {
  const found: Place[] = [];
  const fields = parent.value as Readonly<Record<string | number, unknown>>;
  const depth = parent.depth + 1;
  for (const name of names ?? (parent.value as readonly unknown[]).keys()) {
    const value = fields[name];
    if (isObject(value)) found.push({ value, depth, name, parent });
  }
  return found.toReversed();
}

function pathOf(place: Place): JsonPath {
  const path: (string | number)[] = [];
  for (let at = place; at.parent; at = at.parent) path.push(at.name);
  return path.toReversed();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
