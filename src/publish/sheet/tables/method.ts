import type { Block } from '../../blocks.ts';
import type { Composition } from '../../gap-report/context.ts';
import { composeMethod } from '../../gap-report/method.ts';
import { composeProgramme } from '../../gap-report/programme.ts';
import { composeTitle } from '../../gap-report/title.ts';
import { describeScore, describeState } from '../../gap-report/words.ts';
import type { Cell, Table } from './table.ts';
import { joinRuns } from '../../join-runs.ts';

/**
 * What was assessed, the counts and scores, and how they were made: subject, item, value. The words are taken from the
 * chapters of the printed report, so that they cannot say different things.
 */
export function tabulateMethod(composition: Composition): Table {
  const { say, rubric } = composition;
  return {
    title: say('sheet.method'),
    columns: [
      { title: say('sheet.topic'), width: 34 },
      { title: say('sheet.item'), width: 44 },
      { title: say('sheet.value'), width: 90 },
    ],
    rows: [
      ...readChapter(composeTitle(composition)),
      ...countStates(composition),
      ...listScores(composition),
      ...readChapter(composeProgramme(composition)),
      ...readChapter(composeMethod(composition)),
      // M16
      [say('report.standing'), '', rubric.peripheral],
    ],
  };
}

/** How many dimensions stand at each level and in each other state; never a total (M10). */
function countStates(composition: Composition): readonly (readonly Cell[])[] {
  const { levels, notStated, notApplicable, unanswered, outOfScope } = composition.report.counts;
  const states = [
    ...levels.map((count, level) => [level as 0 | 1 | 2 | 3 | 4, count] as const),
    ['not-stated', notStated] as const,
    ['not-applicable', notApplicable] as const,
    ['unanswered', unanswered] as const,
    ['out-of-scope', outOfScope] as const,
  ];
  return states.map(([state, count]) => [
    composition.say('sheet.dimensions'),
    describeState(composition, state),
    count,
  ]);
}

function listScores(composition: Composition): readonly (readonly Cell[])[] {
  const { report, rubric, say } = composition;
  const row = (title: string, score: Parameters<typeof describeScore>[1]) => [
    say('sheet.scores'),
    title,
    describeScore(composition, score),
  ];
  return report.parts.flatMap((part) => [
    row(rubric.parts.find(({ id }) => id === part.id)?.title ?? part.id, part.score),
    ...part.sections.map((section) =>
      row(rubric.sections.find(({ id }) => id === section.id)?.title ?? section.id, section.score),
    ),
  ]);
}

/** One row for each paragraph, item, quotation or row of a table, under the heading it stands under. */
function readChapter(blocks: readonly Block[]): readonly (readonly Cell[])[] {
  let topic = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') topic = block.text;
    return readBlock(block).map(([item, value]) => [topic, item, value]);
  });
}

function readBlock(block: Block): readonly (readonly [string, string])[] {
  switch (block.kind) {
    case 'paragraph':
      return [['', joinRuns(block.runs)]];
    case 'list':
      return block.items.map((runs) => ['', joinRuns(runs)]);
    case 'quote':
      return [[block.place, block.text]];
    case 'table':
      return block.rows.map(([first, ...rest]) => [
        joinRuns(first?.runs ?? []),
        rest.map(({ runs }) => joinRuns(runs)).join('\n'),
      ]);
    case 'figure':
      return [['', block.alternative]];
    default:
      return [];
  }
}
