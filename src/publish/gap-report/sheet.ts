import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { heading, paragraph } from './parts.ts';
import { composeEntryStrip } from './sheet-entry.ts';
import { composeSheetFront } from './sheet-front.ts';
import { composeSheetDimension, type SheetRow } from './sheet-dimension.ts';
import { titleOfSection } from './words.ts';

/**
 * A blank score sheet for a room without power: how to use it, the programme, every dimension that applies with room to
 * answer, and a strip to type the answers in from. Numbered in the order of the questionnaire.
 */
export function composeSheet(composition: Composition): readonly Block[] {
  const rows = listRows(composition);
  return [
    ...composeSheetFront(composition, rows.length),
    ...rows.flatMap((row, index) => [
      ...composeSection(composition, row, rows[index - 1]),
      ...composeSheetDimension(composition, row),
    ]),
    { kind: 'page-break' },
    heading(2, composition.say('report.entry'), 'entry'),
    paragraph(composition.say('report.entry-lead')),
    composeEntryStrip(composition, rows),
  ];
}

/** Everything in scope; the whole rubric while no activity is chosen, since nobody knows yet what applies. */
function listRows({ report }: Composition): readonly SheetRow[] {
  const all = report.parts
    .flatMap(({ sections }) => sections)
    .flatMap(({ id: section, dimensions }) =>
      dimensions.map(({ id, state }) => ({ id, section, state })),
    );
  const inScope = all.filter(({ state }) => state !== 'out-of-scope');
  return (inScope.length > 0 ? inScope : all).map(({ id, section }, index) => ({
    id,
    section,
    number: index + 1,
  }));
}

/** The heading of a section above its first dimension; the first one begins a page. */
function composeSection(
  composition: Composition,
  { section }: SheetRow,
  previous: SheetRow | undefined,
): readonly Block[] {
  if (section === previous?.section) return [];
  const title = heading(2, titleOfSection(composition, section), `section-${section}`);
  return previous ? [title] : [{ kind: 'page-break' }, title];
}
