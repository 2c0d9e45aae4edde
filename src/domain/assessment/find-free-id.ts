/** Longest id the schema takes, in UTF-16 units. */
const LONGEST_ID = 80;

/** The id itself when none of the items has it, otherwise the id with the first mark behind it that is free. */
export function findFreeId(id: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map((item) => item.id));
  let free = id;
  for (let number = 1; taken.has(free); number++) {
    const mark = `~${String(number)}`;
    free = id.slice(0, LONGEST_ID - mark.length) + mark;
  }
  return free;
}
