import type { Harm } from '../../../domain/rubric/rubric.ts';
import type { HarmFinding } from '../../../domain/scoring/result.ts';
import { readHarm } from '../../../report/wording.ts';
import type { Composition } from '../../gap-report/context.ts';
import { saySeverity } from '../../gap-report/words.ts';

/** What the rubric says of a harm at the level the draft has. */
export function tellHarm({ isSofter, isCritical, waiting }: HarmFinding, harm: Harm): string {
  const told = readHarm(harm, isSofter);
  const explains = isCritical || waiting.length > 0;
  return explains && harm.criticalText ? `${told} ${harm.criticalText}` : told;
}

/** What a dimension may do to people, how grave it is and on whose word; empty where no harm was found. */
export function sayHarm(composition: Composition, id: string): string {
  const finding = composition.report.harms.find(({ dimension }) => dimension === id);
  const { harm } = composition.dimension(id);
  if (!finding || !harm) return '';
  const grade = composition.say(`words.grade.${finding.grade}`);
  return `${saySeverity(composition, finding)}. ${grade}. ${tellHarm(finding, harm)}`;
}
