import type { Position } from '../../../domain/assessment/assessment.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { assertNever } from '../../../lib/assert-never.ts';

/** A position in one line: "Level 2: Mixed or partial", "The draft does not say". */
export function describePosition(
  position: Position | null,
  rubric: Rubric,
  translate: Translate,
): string {
  if (!position) return translate('words.state.unanswered');
  switch (position.kind) {
    case 'level':
      return translate('words.level-named', {
        level: position.level,
        name: rubric.levels[position.level]?.name ?? '',
      });
    case 'not-stated':
    case 'not-applicable':
      return translate(`words.state.${position.kind}`);
    default:
      return assertNever(position);
  }
}
