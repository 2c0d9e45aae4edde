import type { Assessment } from '../../../src/domain/assessment/assessment.ts';

/** What stands in each place that a person can fill, by the name of the place; an empty place is not there. */
export type Slots = ReadonlyMap<string, string>;

/** Marks of single values: each value that a session writes has one of its own. */
const MARK = /\[[a-z]\d+\]/g;

/** The marks in a text, in its order. */
export function listMarks(text: string): readonly string[] {
  return text.match(MARK) ?? [];
}

/** The marks anywhere in a value. */
export function findMarks(value: unknown): readonly string[] {
  return listMarks(JSON.stringify(value ?? null));
}

/** JSON with the fields in the order of their names, so that equal things have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type Readable = Pick<
  Assessment,
  'profile' | 'activities' | 'context' | 'assessors' | 'answers' | 'actions'
>;

/** Reads the places of the first assessor. */
export function readSlots(assessment: Readable): Slots {
  const { profile, activities, context, actions } = assessment;
  const all: (readonly [string, string])[] = [
    ['title', profile.title],
    ['organisation', profile.organisation],
    ...activities.map((id) => [`tick:${id}`, 'yes'] as const),
    ...context.map(({ variable, values }) => [`context:${variable}`, values.join('+')] as const),
    ...actions.map(({ id, step }) => [`plan:${id}`, step] as const),
    ...readAnswers(assessment),
  ];
  return new Map(all.filter(([, value]) => value !== ''));
}

function readAnswers({ assessors, answers }: Readable): readonly (readonly [string, string])[] {
  const own = answers.filter(({ assessorId }) => assessorId === assessors[0]?.id);
  return own.flatMap(({ dimensionId, position, note, passages }) => [
    [`position:${dimensionId}`, position ? canonical(position) : ''] as const,
    [`note:${dimensionId}`, note] as const,
    ...passages.map(({ quote }) => [`quote:${dimensionId}:${quote}`, quote] as const),
  ]);
}

/** The places that differ between two readings. */
export function listChanged(before: Slots, after: Slots): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
