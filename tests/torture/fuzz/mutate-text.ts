import type { Random } from '../random.ts';

/** Texts and values that readers stumble over. */
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  9_007_199_254_740_993,
  '',
  ' ',
  'NaN',
  '\ud83d',
  '\udc00 half',
  '\u0000',
  '\u202eright to left',
  '__proto__',
  'constructor',
  'example',
  '../../up',
  'a/b',
  '%2F%',
  '2026-13-45',
  '<img src=x onerror=alert(1)>',
  [],
  {},
  [[]],
  [null],
  { '': '' },
];
const ODD_NAMES = ['__proto__', 'constructor', 'prototype', '', 'id', 'toString', '\ud83d', 'mood'];
const LONG = 200_000;
const DEEP = 5_000;

/** One change of the data in a file: a field dropped, doubled, renamed or of another kind. */
export function mutateValue(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const places = listPlaces(copy);
  const count = 1 + random.below(3);
  for (let change = 0; change < count && places.length > 0; change++) {
    changePlace(random.pick(places), random);
  }
  return copy;
}

/** As many items as no person writes, and as fit into a small file. */
const MANY = 10_000;

/** One list of a file made very long, of items with ids of their own; or all with one id, half of the time. */
export function lengthenList(value: unknown, random: Random): unknown {
  const copy = structuredClone(value);
  const lists = listPlaces(copy).flatMap(({ holder, name }) => {
    const list = holder[name];
    return Array.isArray(list) && list.length > 0 ? [list as unknown[]] : [];
  });
  if (lists.length === 0) return copy;
  const list = random.pick(lists);
  const item = random.pick(list);
  const isOneId = random.chance(0.5);
  while (list.length < MANY) list.push(renumber(item, list.length, isOneId));
  return copy;
}

const NAMES = /^(id|[a-z]+Id|variable|quote|step|note)$/;

/** The same with other ids and words. */
function renumber(item: unknown, number: number, isOneId: boolean): unknown {
  if (typeof item === 'string') return `${item}-${String(number)}`;
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([name, value]: [string, unknown]) => {
      const isOther = NAMES.test(name) && !(isOneId && name === 'id');
      return [name, isOther ? `${String(value)}-${String(number)}` : value];
    }),
  );
}

type Place = { readonly holder: Record<string | number, unknown>; readonly name: string | number };

function listPlaces(root: unknown): readonly Place[] {
  const places: Place[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Place['holder'];
    const names = Array.isArray(next) ? [...next.keys()] : Object.keys(next);
    places.push(...names.map((name) => ({ holder, name })));
    waiting.push(...Object.values(holder).filter((inner) => inner !== undefined));
  }
  return places;
}

function changePlace({ holder, name }: Place, random: Random): void {
  const changes: readonly (() => void)[] = [
    () => Reflect.deleteProperty(holder, name),
    () => (holder[name] = random.pick(ODD_VALUES)),
    () => (holder[name] = random.pick(ODD_VALUES)),
    () => (holder[name] = String(holder[name])),
    () => (holder[name] = [holder[name], holder[name]]),
    () => (holder[name] = 'x'.repeat(random.below(LONG))),
    () => addField(holder, random.pick(ODD_NAMES), random.pick(ODD_VALUES)),
    () => (holder[name] = nest(random.below(150))),
    () => repeatItem(holder, name),
  ];
  random.pick(changes)();
}

/** As a file would have it: a field of its own, whatever its name. */
function addField(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function repeatItem(holder: object, name: string | number): void {
  if (Array.isArray(holder)) holder.push((holder as unknown[])[Number(name)]);
}

function nest(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'end');
}

/** One change of the text of a file, whatever it says. */
export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const to = at + random.below(40);
  const changes: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, to) + text.slice(at),
    () => text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(to),
    () => `${text.slice(0, at)}NaN${text.slice(to)}`,
    () => `\ufeff${text}`,
    () => `\ufeff\ufeff${text}`,
    () => text + text,
    () => `${'['.repeat(DEEP)}${']'.repeat(random.below(2) * DEEP)}`,
    () => text.replace('"formatVersion":1', `"formatVersion":${String(random.below(99) - 9)}`),
    () => text.replaceAll('"id"', '"__proto__"'),
    () => text.replaceAll(/"updatedAt":"[^"]*"/g, `"updatedAt":"${'9'.repeat(random.below(60))}"`),
  ];
  return random.pick(changes)();
}
