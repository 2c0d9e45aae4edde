/** Whole numbers, one after the other, as many as come: for the words of a draft, of which there are a hundred thousand. */
export class NumberList {
  private room = new Int32Array(1024);
  length = 0;

  add(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  /** What was added so far; not a copy. */
  toArray(): Int32Array {
    return this.room.subarray(0, this.length);
  }
}

/** Lists of numbers in one: the numbers of list `n` stand from `starts[n]` to before `starts[n + 1]`. */
export type NumberLists = { readonly starts: Int32Array; readonly numbers: Int32Array };

/** Sorts things into lists by their keys, 0 to `count` - 1: each list has the values of its key, in their order. */
export function groupNumbers(keys: Int32Array, values: Int32Array, count: number): NumberLists {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice(0, count);
  const numbers = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    numbers[place] = values[at] ?? 0;
    next[key] = place + 1;
  }
  return { starts, numbers };
}
