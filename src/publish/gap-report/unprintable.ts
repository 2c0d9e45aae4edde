import type { Language } from '../../i18n/translate.ts';
import type { Block } from '../blocks.ts';
import { nameCodePoints } from '../pdf/text/code-points.ts';
import { heading, list, paragraph } from './parts.ts';

/** The report's own note on characters that none of its fonts has: nothing is dropped in silence. */
export function composeUnprintable(
  { translate }: Language,
  characters: readonly string[],
): readonly Block[] {
  return [
    heading(2, translate('report.unprintable')),
    paragraph(translate('report.unprintable-lead')),
    list(characters.map((character) => nameCodePoints(character))),
  ];
}
