import type { z } from 'zod/mini';
import type { RubricSchema } from './schema.ts';

export type Rubric = z.infer<typeof RubricSchema>;
export type Section = Rubric['sections'][number];
export type Dimension = Section['dimensions'][number];
export type Harm = NonNullable<Dimension['harm']>;
export type ContextVariable = Rubric['context'][number];
export type Activity = Rubric['activities'][number];
export type Tension = Rubric['tensions'][number];
export type Lesson = Rubric['lessons'][number];
export type Fact = Rubric['facts'][number];
export type Level = 0 | 1 | 2 | 3 | 4;

/** The answer every context question accepts beside its own values. */
export const UNKNOWN = 'unknown';

export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** All dimensions in source order: part, section, row. */
export function listDimensions(rubric: Rubric): readonly Dimension[] {
  return rubric.sections.flatMap((section) => section.dimensions);
}

/** The dimension with this id, or undefined when the rubric has none. */
export function findDimension(rubric: Rubric, id: string): Dimension | undefined {
  for (const section of rubric.sections) {
    const found = section.dimensions.find((dimension) => dimension.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The section a dimension belongs to, or undefined for an unknown id. */
export function findSectionOf(rubric: Rubric, dimensionId: string): Section | undefined {
  return rubric.sections.find((section) =>
    section.dimensions.some((dimension) => dimension.id === dimensionId),
  );
}
