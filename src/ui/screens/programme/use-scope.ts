import { useDeferredValue, useMemo } from 'react';
import { deriveScope, type DimensionScope } from '../../../domain/assessment/scope.ts';
import type { Rubric, Section } from '../../../domain/rubric/rubric.ts';
import { useOpen, useRubric } from '../../app-context.tsx';

/**
 * Which dimensions apply; computed again only when the choices that decide it change, not while a title is typed.
 * The tick that changes them is painted first.
 */
export function useScope(): readonly DimensionScope[] {
  const rubric = useRubric();
  const activities = useDeferredValue(useOpen(({ assessment }) => assessment.activities));
  const sectionChoices = useOpen(({ assessment }) => assessment.sectionChoices);
  const kind = useOpen(({ assessment }) => assessment.profile.kind);
  return useMemo(
    () => deriveScope(rubric, { activities, sectionChoices, profile: { kind } }),
    [rubric, activities, sectionChoices, kind],
  );
}

export type SectionScope = {
  readonly section: Section;
  readonly dimensions: readonly DimensionScope[];
  readonly inScope: number;
  /** Ids of the activities that bring dimensions of the section in, in the order of the rubric. */
  readonly activities: readonly string[];
};

export function scopeOfSections(
  rubric: Rubric,
  scope: readonly DimensionScope[],
): readonly SectionScope[] {
  return rubric.sections.map((section) => {
    const dimensions = scope.filter((dimension) => dimension.section === section.id);
    const named = new Set(
      dimensions.flatMap(({ because }) =>
        because.kind === 'activities' ? [...because.full, ...because.ask] : [],
      ),
    );
    return {
      section,
      dimensions,
      inScope: dimensions.filter(({ inScope }) => inScope).length,
      activities: rubric.activities.map(({ id }) => id).filter((id) => named.has(id)),
    };
  });
}
