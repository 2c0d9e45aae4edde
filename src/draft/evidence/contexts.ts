import { NumberList } from './number-list.ts';

/** Why a unit is read with another: the nearer they belong together, the more its words count for it. */
export const CONTEXT_KINDS = [
  'lead-in',
  'row',
  'column',
  'before',
  'topic',
  'heading',
  'chapter',
] as const;

export type ContextKind = (typeof CONTEXT_KINDS)[number];

export type Context = { readonly kind: ContextKind; readonly unit: number };

/** What each unit is read with, the nearest first: that of unit `n` stands from `starts[n]` to before `starts[n + 1]`. */
export type Contexts = {
  readonly starts: Int32Array;
  readonly units: Int32Array;
  /** Places in `CONTEXT_KINDS`. */
  readonly kinds: Int32Array;
};

/** Takes down contexts unit by unit, as numbers: a long draft has fifty thousand. */
export class ContextLists {
  private readonly starts = new NumberList();
  private readonly units = new NumberList();
  private readonly kinds = new NumberList();

  constructor() {
    this.starts.add(0);
  }

  /** For the next unit: the earlier units of its passage, in their order, and what the passage is read with. */
  add(earlier: readonly number[], around: readonly Context[]): void {
    const [topic] = earlier;
    const before = earlier.at(-1);
    // Later sentences leave out what the one before, and the one that opened the passage, have said.
    if (before !== undefined) this.take('before', before);
    if (topic !== undefined && topic !== before) this.take('topic', topic);
    for (const { kind, unit } of around) this.take(kind, unit);
    this.starts.add(this.units.length);
  }

  finish(): Contexts {
    const { starts, units, kinds } = this;
    return { starts: starts.toArray(), units: units.toArray(), kinds: kinds.toArray() };
  }

  private take(kind: ContextKind, unit: number): void {
    this.units.add(unit);
    this.kinds.add(CONTEXT_KINDS.indexOf(kind));
  }
}

/** The units of one kind that a unit is read with, the nearest first. */
export function contextsOf(
  { starts, units, kinds }: Contexts,
  unit: number,
  wanted: ContextKind,
): readonly number[] {
  const kind = CONTEXT_KINDS.indexOf(wanted);
  const found: number[] = [];
  const end = starts[unit + 1] ?? 0;
  for (let at = starts[unit] ?? 0; at < end; at += 1) {
    if (kinds[at] === kind) found.push(units[at] ?? 0);
  }
  return found;
}
