/** A set of units, one bit each: a pattern asks which units hold all of its slots, hundreds of times a draft. */
export type UnitSet = Uint32Array;

/** The empty set for a draft of so many units. */
export function createUnitSet(units: number): UnitSet {
  return new Uint32Array((units + 31) >>> 5);
}

/** Adds one unit to a set. */
export function addUnit(set: UnitSet, unit: number): void {
  const at = unit >>> 5;
  set[at] = (set[at] ?? 0) | (1 << (unit & 31));
}

/** Whether a unit is in a set. */
export function hasUnit(set: UnitSet, unit: number): boolean {
  return (((set[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** Adds all of `more` to `set`. */
export function addUnits(set: UnitSet, more: UnitSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) | (more[at] ?? 0);
}

/** The units that are in all the sets, from the first to the last. */
export function listCommon(sets: readonly UnitSet[]): readonly number[] {
  const [first, ...rest] = sets;
  const units: number[] = [];
  for (let at = 0; first && at < first.length; at += 1) {
    let bits = first[at] ?? 0;
    for (const set of rest) bits &= set[at] ?? 0;
    while (bits !== 0) {
      units.push(at * 32 + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
  return units;
}
