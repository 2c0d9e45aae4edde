import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../../scripts/examples.ts';
import type { Block } from '../../../../src/publish/blocks.ts';
import { composeDocument, CUTS } from '../../../../src/publish/gap-report/cuts.ts';
import { joinRuns } from '../../../../src/publish/join-runs.ts';
import { tidyText } from '../../../../src/publish/tidy-text.ts';
import {
  builtIn,
  english,
  make,
  nastyAssessment,
  openExample,
  readWordText,
  reportOn,
  squeeze,
} from '../formats/support.ts';

const REPORTS = [
  { name: 'the worked example', report: reportOn(openExample(EXAMPLES[0]!.file)) },
  { name: 'texts that break programs', report: reportOn(nastyAssessment()) },
];

/** Every text of the blocks in the order in which they are read. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [joinRuns(block.runs)];
      case 'list':
        return block.items.map(joinRuns);
      case 'quote':
        return [block.text, block.place];
      case 'contents':
        return [block.title, ...contentsOf(blocks)];
      case 'table':
        return [
          block.caption ?? '',
          ...block.head,
          ...block.rows.flat().flatMap(({ runs, boxes = [] }) => [joinRuns(runs), ...boxes]),
        ];
      case 'figure':
        return [block.caption ?? ''];
      case 'page-break':
        return [];
    }
  });
}

function contentsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2 && block.anchor !== 'title' ? [block.text] : [],
  );
}

describe.each(REPORTS)('Word on $name', ({ report }) => {
  it.each(CUTS)(
    'says what the blocks of the cut %s say, in their order and nothing else',
    async (cut) => {
      const { blocks } = composeDocument(report, builtIn, english, cut, 'a4');
      const written = readWordText(await make(report, 'docx', { cut })).join('');
      const promised = textsOf(blocks).map(tidyText).join('');
      expect(squeeze(written)).toBe(squeeze(promised));
    },
  );
});
