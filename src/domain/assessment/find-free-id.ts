/** Longest id the schema takes, in UTF-16 units. */
const LONGEST_ID = 80;

/** Finds ids that are free, and notes that they are taken now. */
export type FreeIds = (id: string) => string;

/**
 * Begins with the ids of these items. Gives the id itself when nothing has it, otherwise the id with the first mark
 * behind it that is free. Thousands of items with one id cost no more than as many with their own.
 */
export function createFreeIds(items: readonly { readonly id: string }[]): FreeIds {
  const taken = new Set(items.map((item) => item.id));
  const next = new Map<string, number>();
  const take = (id: string) => {
    taken.add(id);
    return id;
  };
  return (id) => {
    if (!taken.has(id)) return take(id);
    for (let digits = 1; ; digits++) {
      const end = 10 ** digits;
      const stem = `${id.slice(0, LONGEST_ID - digits - 1)}~`;
      const name = `${String(digits)} ${stem}`;
      let number = next.get(name) ?? end / 10;
      while (number < end && taken.has(stem + String(number))) number++;
      next.set(name, number);
      if (number < end) return take(stem + String(number));
    }
  };
}
