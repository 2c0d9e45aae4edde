import type { Condition } from '../../../src/domain/rubric/condition.ts';
import type { Dimension, Rubric, Section, Tension } from '../../../src/domain/rubric/rubric.ts';

type Rename = (id: string) => string;

/**
 * A rubric of so many copies of this one, each with ids of its own. The first copy keeps the ids, so that one copy is
 * the rubric itself; activities bring in the sections of every copy.
 */
export function repeatRubric(rubric: Rubric, copies: number): Rubric {
  const renames = Array.from({ length: copies }, (_, copy): Rename => {
    return copy === 0 ? (id) => id : (id) => `${id}-${copy}`;
  });
  const spread = (ids: readonly string[]) => renames.flatMap((rename) => ids.map(rename));
  return {
    ...rubric,
    parts: rubric.parts.map((part) => ({ ...part, sections: spread(part.sections) })),
    activities: rubric.activities.map((activity) => ({
      ...activity,
      full: spread(activity.full),
      ask: spread(activity.ask),
    })),
    sections: renames.flatMap((rename) => rubric.sections.map((it) => copySection(it, rename))),
    tensions: renames.flatMap((rename) => rubric.tensions.map((it) => copyTension(it, rename))),
  };
}

function copySection(section: Section, rename: Rename): Section {
  const dimensions = section.dimensions.map((dimension) => copyDimension(dimension, rename));
  return { ...section, id: rename(section.id), dimensions };
}

function copyDimension(dimension: Dimension, rename: Rename): Dimension {
  const { harm, alike } = dimension;
  return {
    ...dimension,
    id: rename(dimension.id),
    harm: harm && { ...harm, critical: harm.critical && copyCondition(harm.critical, rename) },
    ...(alike && { alike: alike.map((other) => ({ ...other, id: rename(other.id) })) }),
  };
}

function copyTension(tension: Tension, rename: Rename): Tension {
  return {
    ...tension,
    id: rename(tension.id),
    when: copyCondition(tension.when, rename),
    dimensions: tension.dimensions.map(rename),
    ...(tension.restates && { restates: tension.restates.map(rename) }),
  };
}

function copyCondition(condition: Condition, rename: Rename): Condition {
  const copy = (inner: Condition) => copyCondition(inner, rename);
  if ('all' in condition) return { all: condition.all.map(copy) };
  if ('any' in condition) return { any: condition.any.map(copy) };
  if ('not' in condition) return { not: copy(condition.not) };
  if ('level' in condition) return { ...condition, level: rename(condition.level) };
  if ('every' in condition) return { ...condition, every: condition.every.map(rename) };
  if ('some' in condition) return { ...condition, some: condition.some.map(rename) };
  if ('tension' in condition) return { tension: rename(condition.tension) };
  return condition;
}
