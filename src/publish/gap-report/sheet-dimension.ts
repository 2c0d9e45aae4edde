import { LEVELS } from '../../domain/rubric/rubric.ts';
import type { Block, Run, TableBlock, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, keepWithNext, paragraph, strong } from './parts.ts';

/** A dimension of the score sheet with its running number. */
export type SheetRow = { readonly id: string; readonly section: string; readonly number: number };

/** The question, five levels between the poles to tick, two answers without a level, and room for evidence: one unit. */
export function composeSheetDimension(
  composition: Composition,
  { id, number }: SheetRow,
): readonly Block[] {
  const { say, dimension, wording } = composition;
  const { title } = dimension(id);
  return [
    heading(3, say('report.sheet-dimension', { number: String(number), code: id, title })),
    keepWithNext(paragraph(wording(id).question)),
    composeLevels(composition, id),
    composeRoom(composition),
  ];
}

/** The poles stand with the levels they are the ends of. */
function composeLevels({ say, dimension, wording }: Composition, id: string): TableBlock {
  const { conventional, better } = wording(id);
  const poles: Readonly<Partial<Record<number, readonly Run[]>>> = {
    0: [strong(`${say('words.pole.conventional')}: ${conventional} `, 'conventional')],
    4: [strong(`${say('words.pole.better')}: ${better} `, 'better')],
  };
  return {
    kind: 'table',
    look: 'compact',
    widths: [0.06, 0.04, 0.9],
    head: [],
    rows: LEVELS.map((level) => [
      tick(),
      header(String(level)),
      { runs: [...(poles[level] ?? []), { text: dimension(id).levels[level] }] },
    ]),
    keepTogether: true,
    keepWithNext: true,
  };
}

/** What is no level: with a box each, a reason, and where in the draft it stands. */
function composeRoom({ say }: Composition): TableBlock {
  return {
    kind: 'table',
    look: 'compact',
    widths: [0.06, 0.44, 0.06, 0.44],
    head: [],
    rows: [
      [tick(), cell(say('report.sheet-silent')), tick(), cell(say('report.sheet-not-applicable'))],
      [
        cell(''),
        { ...cell(say('report.sheet-page')), lines: 2 },
        cell(''),
        { ...cell(say('report.note')), lines: 2 },
      ],
    ],
    keepTogether: true,
  };
}

function tick(): TableCell {
  return { runs: [], boxes: [''], align: 'centre' };
}
