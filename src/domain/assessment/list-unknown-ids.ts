import type { Rubric } from '../rubric/rubric.ts';
import type { Assessment } from './assessment.ts';

/** What a rubric has, as far as an assessment can name it. */
type Named = Pick<Rubric, 'sections' | 'activities' | 'context'>;

/**
 * What an assessment says of things that its rubric does not have, each once, by the list it stands in: an answer to a
 * dimension (`answers: ZZ9`), an activity, a section, a context question, or a value of one (`context: setting/moon`).
 * All of it is kept; a person is told. For an assessment made with this rubric.
 */
export function listUnknownIds(rubric: Named, assessment: Assessment): readonly string[] {
  const dimensions = new Set(rubric.sections.flatMap((section) => idsOf(section.dimensions)));
  const sections = new Set(idsOf(rubric.sections));
  const activities = new Set(idsOf(rubric.activities));
  const { answers, agreed, actions, toReview = [] } = assessment;
  const lists: Readonly<Record<string, readonly string[]>> = {
    answers: listMissing(dimensions, answers.map(dimensionOf)),
    agreed: listMissing(dimensions, agreed.map(dimensionOf)),
    actions: listMissing(dimensions, actions.map(dimensionOf)),
    toReview: listMissing(dimensions, toReview),
    activities: listMissing(activities, assessment.activities),
    sectionChoices: listMissing(
      sections,
      assessment.sectionChoices.map(({ sectionId }) => sectionId),
    ),
    context: listMissingValues(rubric, assessment),
  };
  return Object.entries(lists).flatMap(([list, ids]) =>
    [...new Set(ids)].map((id) => `${list}: ${id}`),
  );
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function dimensionOf({ dimensionId }: { readonly dimensionId: string }): string {
  return dimensionId;
}

function listMissing(known: ReadonlySet<string>, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !known.has(id));
}

/** `unknown` is an answer to every question. */
function listMissingValues(rubric: Named, { context }: Assessment): readonly string[] {
  const known = new Map(
    rubric.context.map(({ id, values }) => [id, new Set(['unknown', ...idsOf(values)])]),
  );
  return context.flatMap(({ variable, values }) => {
    const offered = known.get(variable);
    if (!offered) return [variable];
    return listMissing(offered, values).map((value) => `${variable}/${value}`);
  });
}
