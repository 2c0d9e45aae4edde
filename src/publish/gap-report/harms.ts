import { uniqueWaiting } from '../../domain/findings/findings.ts';
import type { Harm } from '../../domain/rubric/rubric.ts';
import type { HarmFinding } from '../../domain/scoring/result.ts';
import { listRestatements, readFirstStep, readHarm } from '../../report/wording.ts';
import type { Block } from '../blocks.ts';
import { composeBecause } from './because.ts';
import type { Composition } from './context.ts';
import { linkTo } from './links.ts';
import { heading, keepWithNext, labelled, list, paragraph, strong, when } from './parts.ts';
import { saySeverity, sayWaiting } from './words.ts';

/** What may cause harm (M13): each with its severity, what would decide it, and what to do now. */
export function composeHarms(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  return when(report.harms.length > 0, () => [
    heading(2, say('report.harms'), 'harms'),
    keepWithNext(paragraph(say('report.harms-lead'))),
    ...report.harms.flatMap((finding) => {
      const { harm } = composition.dimension(finding.dimension);
      return harm ? composeHarm(composition, finding, harm) : [];
    }),
  ]);
}

function composeHarm(composition: Composition, finding: HarmFinding, harm: Harm): readonly Block[] {
  const { say, dimension } = composition;
  const content = dimension(finding.dimension);
  const { id, title } = content;
  const place = say('report.code-level', { code: id, level: finding.level });
  return [
    heading(3, `${id} ${title}`),
    keepWithNext(
      paragraph([
        strong(`${saySeverity(composition, finding)}. `, 'harm'),
        { text: say(`words.grade.${finding.grade}`), colour: 'harm' },
      ]),
    ),
    paragraph([linkTo(composition, id, place), { text: `. ${readHarm(harm, finding.isSofter)}` }]),
    ...explainCritical(composition, finding, harm),
    ...composeRestatements(composition, finding),
    labelled(say('report.now'), readFirstStep(content, finding.level, false).text, 'better'),
  ];
}

/** Why it is critical, or what would decide that; nothing when it is decided that it is not. */
function explainCritical(
  composition: Composition,
  { isCritical, waiting }: HarmFinding,
  { critical, criticalText }: Harm,
): readonly Block[] {
  if (!isCritical && waiting.length === 0) return [];
  return [
    ...(criticalText ? [paragraph(criticalText)] : []),
    ...(critical && isCritical ? composeBecause(composition, critical, []) : []),
    ...when(!isCritical, () => [
      keepWithNext(paragraph(composition.say('results.harm.find-out'))),
      list(uniqueWaiting(waiting).map((item) => sayWaiting(composition, item))),
    ]),
  ];
}

/** Tensions that say the same, with their severity; not those that have a place of their own in the order (M15). */
function composeRestatements(
  { report, say, tension }: Composition,
  finding: HarmFinding,
): readonly Block[] {
  return listRestatements(report.order, finding).map((id) => {
    const { title, severity, message } = tension(id);
    return paragraph([
      strong(`${title}. `),
      { text: `${say(`words.severity.${severity}`)}. `, colour: 'tension' },
      { text: message },
    ]);
  });
}
