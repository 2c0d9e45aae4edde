import type { Condition } from '../../domain/rubric/condition.ts';
import { listReasons } from '../../report/reasons.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { linkTo, pointTo } from './links.ts';
import { paragraph, when } from './parts.ts';
import { sayContextAnswer } from './words.ts';

/**
 * Which answers led to a finding, so that a reader can weigh them: levels as links, then what was said of the setting, then
 * activities. Dimensions in `related` that are no reason are pointed to below.
 */
export function composeBecause(
  composition: Composition,
  condition: Condition,
  related: readonly string[],
): readonly Block[] {
  const reasons = listReasons(condition, composition.facts);
  const runs = [
    ...reasons.dimensions.map((id) => sayLevel(composition, id)),
    ...reasons.context.map((id) => [{ text: sayContextAnswer(composition, id) }]),
    ...sayActivities(composition, reasons.activities),
  ].flatMap((reason, index) => (index === 0 ? reason : [{ text: '; ' }, ...reason]));
  const others = related.filter((id) => !reasons.dimensions.includes(id));
  return [
    ...when(runs.length > 0, () => [
      paragraph([{ text: `${composition.say('report.because')} ` }, ...runs], 'small'),
    ]),
    ...when(others.length > 0, () => [pointTo(composition, others)]),
  ];
}

/** Only a dimension with a level is a reason. */
function sayLevel(composition: Composition, id: string): readonly Run[] {
  const level = String(composition.answer(id).state);
  const place = composition.say('report.code-level', { code: id, level });
  return [linkTo(composition, id, place), { text: ` (${composition.dimension(id).title})` }];
}

function sayActivities(
  { rubric, say }: Composition,
  ids: readonly string[],
): readonly (readonly Run[])[] {
  return rubric.activities
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => [{ text: say('report.activity', { activity: label }) }]);
}
