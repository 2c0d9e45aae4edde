import type { Harm } from '../../../domain/rubric/rubric.ts';
import type { HarmFinding } from '../../../domain/scoring/result.ts';
import type { Composition } from '../../gap-report/context.ts';

/** How grave a harm is: critical, perhaps so, or neither. */
export function saySeverity({ say }: Composition, { isCritical, waiting }: HarmFinding): string {
  if (isCritical) return say('words.critical');
  return say(waiting.length > 0 ? 'words.critical-undecided' : 'report.not-critical');
}

/** What the rubric says of a harm at the level the draft has. */
export function tellHarm(
  { isSofter, isCritical, waiting }: HarmFinding,
  { text, softer, criticalText }: Harm,
): string {
  const told = isSofter ? (softer ?? text) : text;
  const explains = isCritical || waiting.length > 0;
  return explains && criticalText ? `${told} ${criticalText}` : told;
}

/** What a dimension may do to people, how grave it is and on whose word; empty where no harm was found. */
export function sayHarm(composition: Composition, id: string): string {
  const finding = composition.report.harms.find(({ dimension }) => dimension === id);
  const { harm } = composition.dimension(id);
  if (!finding || !harm) return '';
  const grade = composition.say(`words.grade.${finding.grade}`);
  return `${saySeverity(composition, finding)}. ${grade}. ${tellHarm(finding, harm)}`;
}
