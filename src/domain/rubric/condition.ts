import * as z from 'zod/mini';
import { code } from './fields.ts';

const level = z.int().check(z.gte(0), z.lte(4));
const atLeastOne = z.int().check(z.gte(1), z.lte(60));

/**
 * A closed language over levels, context and activities. No code in content: what is not one of these
 * shapes is refused. Evaluated in three values by `evaluateCondition` (Implements M14).
 */
export type Condition =
  | { always: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { level: string; atMost: number }
  | { level: string; atLeast: number }
  | { every: string[]; atMost: number; applying: number }
  | { some: string[]; atMost: number; count: number }
  | { context: string; is: string[] }
  | { context: string; only: string[] }
  | { activity: string }
  | { tension: string };

const list = z.array(code).check(z.minLength(1));

export const ConditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ always: z.literal(true) }),
    z.strictObject({ all: z.array(ConditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(ConditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ level: code, atMost: level }),
    z.strictObject({ level: code, atLeast: level }),
    z.strictObject({ every: list, atMost: level, applying: atLeastOne }),
    z.strictObject({ some: list, atMost: level, count: atLeastOne }),
    z.strictObject({ context: code, is: list }),
    z.strictObject({ context: code, only: list }),
    z.strictObject({ activity: code }),
    z.strictObject({ tension: code }),
  ]),
);

/** The conditions directly inside a condition; empty for a leaf. */
export function childConditions(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return [];
}

/** A condition and everything inside it, outermost first. */
export function flattenCondition(condition: Condition): readonly Condition[] {
  return [condition, ...childConditions(condition).flatMap(flattenCondition)];
}
