import type { Reading } from './watch-screen.ts';

/** What one question was given, in order, and how far the app has called it saved. */
type Field = { readonly given: string[]; confirmed: number };
type Fields = { readonly position: Field; readonly note: Field };
export type Stored = { readonly position: string; readonly note: string };

/** What was typed, what was shown as saved, and what must therefore be there after the power comes back. */
export type Promises = {
  /** A person is about to give this. */
  give(dimensionId: string, name: keyof Fields, value: string): void;
  hear(reading: Reading): void;
  /** Compares with what is there, and goes on from that. */
  settle(stored: ReadonlyMap<string, Stored>): Settled;
  /** Values that were shown as saved so far. */
  countConfirmed(): number;
};

export type Settled = {
  /** Values that were shown as saved and are not there. */
  readonly lost: readonly string[];
  /** Values that had not been shown as saved and are there. */
  readonly survived: number;
};

const NAMES = ['position', 'note'] as const;

export function createPromises(): Promises {
  const all = new Map<string, Fields>();
  let confirmed = 0;
  const fieldsOf = (dimensionId: string): Fields => {
    const known = all.get(dimensionId) ?? { position: startField(''), note: startField('') };
    all.set(dimensionId, known);
    return known;
  };
  return {
    give: (dimensionId, name, value) => fieldsOf(dimensionId)[name].given.push(value),
    hear(reading) {
      if (reading.state !== 'saved') return;
      for (const name of NAMES) {
        const field = fieldsOf(reading.dimensionId)[name];
        const at = field.given.lastIndexOf(reading[name]);
        if (at > field.confirmed) confirmed += 1;
        field.confirmed = Math.max(field.confirmed, at);
      }
    },
    settle(stored) {
      const outcomes = [...all].flatMap(([dimensionId, fields]) =>
        NAMES.map((name) =>
          settleField(
            fields[name],
            stored.get(dimensionId)?.[name] ?? '',
            `${name} ${dimensionId}`,
          ),
        ),
      );
      return {
        lost: outcomes.flatMap(({ lost }) => lost),
        survived: outcomes.filter(({ isSurvivor }) => isSurvivor).length,
      };
    },
    countConfirmed: () => confirmed,
  };
}

const startField = (value: string): Field => ({ given: [value], confirmed: 0 });

function settleField(field: Field, value: string, name: string) {
  const { given, confirmed } = field;
  const at = given.lastIndexOf(value);
  const lost = at < confirmed ? [`${name}: “${given[confirmed] ?? ''}” became “${value}”`] : [];
  given.splice(0, given.length, value);
  field.confirmed = 0;
  return { lost, isSurvivor: at > confirmed };
}
