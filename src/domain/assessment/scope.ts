import type { Activity } from '../rubric/rubric.ts';
import type { Assessment, SectionChoice } from './assessment.ts';

/** Why a dimension is in scope or not. */
export type ScopeReason =
  | {
      readonly kind: 'activities';
      readonly full: readonly string[];
      readonly ask: readonly string[];
    }
  | { readonly kind: 'by-hand'; readonly include: boolean; readonly reason: string }
  | { readonly kind: 'no-activity' }
  | { readonly kind: 'not-a-design' };

export type DimensionScope = {
  readonly id: string;
  readonly section: string;
  readonly inScope: boolean;
  readonly because: ScopeReason;
};

type ScopeInput = Pick<Assessment, 'activities' | 'sectionChoices'> & {
  readonly profile: Pick<Assessment['profile'], 'kind'>;
};

/** What the scope looks at: a rubric has it, and so has the record of an earlier version. */
type ScopeRubric = {
  readonly activities: readonly Pick<Activity, 'id' | 'full' | 'ask'>[];
  readonly sections: readonly ScopeSection[];
};
type ScopeSection = {
  readonly id: string;
  readonly dimensions: readonly { readonly id: string }[];
};

/** Implements M4: which dimensions apply, in source order, and why. */
export function deriveScope(
  rubric: ScopeRubric,
  assessment: ScopeInput,
): readonly DimensionScope[] {
  const chosen = rubric.activities
    .filter(({ id }) => assessment.activities.includes(id))
    .map(({ id, full, ask }) => ({ id, full: new Set(full), ask: new Set(ask) }));
  return rubric.sections.flatMap((section) =>
    section.dimensions.map((dimension) => {
      const because = explainScope(dimension, section, chosen, assessment);
      return { id: dimension.id, section: section.id, inScope: isIn(because), because };
    }),
  );
}

type Chosen = {
  readonly id: string;
  readonly full: ReadonlySet<string>;
  readonly ask: ReadonlySet<string>;
};

function explainScope(
  dimension: { readonly id: string },
  section: ScopeSection,
  chosen: readonly Chosen[],
  assessment: ScopeInput,
): ScopeReason {
  if (assessment.profile.kind === 'not-a-design') return { kind: 'not-a-design' };
  const choice = findChoice(assessment.sectionChoices, section.id);
  if (choice) return { kind: 'by-hand', include: choice.include, reason: choice.reason };
  const full = chosen.filter((activity) => activity.full.has(dimension.id));
  const ask = chosen.filter((activity) => activity.ask.has(dimension.id));
  if (full.length + ask.length === 0) return { kind: 'no-activity' };
  return { kind: 'activities', full: full.map(({ id }) => id), ask: ask.map(({ id }) => id) };
}

function isIn(because: ScopeReason): boolean {
  return because.kind === 'activities' || (because.kind === 'by-hand' && because.include);
}

/** The choice made by hand for a section, if any. */
export function findChoice(
  choices: readonly SectionChoice[],
  sectionId: string,
): SectionChoice | undefined {
  return choices.find((choice) => choice.sectionId === sectionId);
}
