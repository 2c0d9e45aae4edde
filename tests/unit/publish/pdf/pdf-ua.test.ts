import { describe, expect, it } from 'vitest';
import { EXAMPLES, readExampleText } from '../../../../scripts/examples.ts';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import type { Block, DocumentInfo } from '../../../../src/publish/blocks.ts';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import { CUTS } from '../../../../src/publish/gap-report/cuts.ts';
import { writePdf } from '../../../../src/publish/pdf/write-pdf.ts';
import { readAssessmentFile } from '../../../../src/storage/assessment-file.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { checkFile } from '../../../pdf-ua/check-file.ts';
import { runTool } from '../../../pdf-ua/run-tool.ts';
import { SAMPLE } from '../../../pdf-ua/sample.ts';
import { allActivities, allDimensions, builtIn, compose } from '../gap-report/support.ts';
import { heading, info, paragraph, table, words, write } from './support.ts';

const PAPERS = ['a4', 'letter'] as const;
const REPORTS = EXAMPLES.flatMap(({ name, file }) =>
  CUTS.flatMap((cut) => PAPERS.map((paper) => ({ name, file, cut, paper }))),
);

function open(path: string): Assessment {
  const read = readAssessmentFile(readExampleText(path));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return read.file.assessment;
}

/** The headings of blocks, in order, as they stand in the tree. */
function headingsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'contents' ? [block.title] : [];
  });
}

/** The headings that poppler reads from the tree of a file. */
function readHeadings(bytes: Uint8Array): readonly string[] {
  const tree = runTool('pdfinfo', bytes, ['-struct-text', 'FILE']);
  return Array.from(tree.matchAll(/^ *H\d \(block\)\n((?: *".*"\n)+)/gm), ([, lines = '']) =>
    Array.from(lines.matchAll(/"(.*)"/g), ([, line = '']) => line).join(''),
  );
}

/** Four times the same words in two directions, the last time as a link over the end of a line. */
const LINK_AMONG_ARABIC: Block = {
  kind: 'paragraph',
  runs: [1, 2, 3, 4].map((time) => ({
    text: 'The note says: عمال المنازل and 45% then a link of many words. ',
    ...(time === 4 && { href: 'https://www.ilo.org' }),
  })),
};

const tidy = (text: string) => words(text).join(' ');

describe.each(REPORTS)('The report on $name ($cut, $paper)', async ({ file, cut, paper }) => {
  const { blocks, info: about } = compose(open(file), builtIn, cut);
  const { bytes } = await writePdf(blocks, about, { paper, fonts: readFontFile });

  it('is tagged to PDF/UA-1', async () => {
    expect(await checkFile(bytes)).toEqual([]);
  });

  it('is sound', () => {
    expect(runTool('qpdf', bytes, ['--check', 'FILE'])).toContain('No syntax or stream encoding');
  });

  it('has its headings in the tree, in order', () => {
    expect(readHeadings(bytes).map(tidy)).toEqual(headingsOf(blocks).map(tidy));
  });
});

describe('Any report', () => {
  const hostile: readonly (readonly [string, readonly Block[], Partial<DocumentInfo>])[] = [
    ['of every kind of block', SAMPLE, {}],
    ['from right to left', SAMPLE, { direction: 'rtl', language: 'ar' }],
    ['with words read from the other side', [heading('عمال (ILO) 1952'), LINK_AMONG_ARABIC], {}],
    ['without a word', [], {}],
    ['with a note of 200,000 characters', [paragraph('word '.repeat(40_000))], {}],
    ['with a word of 5,000 characters', [table([['x'.repeat(5000), 'y']])], {}],
    ['with control and half characters', [paragraph('a\u0000b\u0007c\ud800d')], {}],
    ['with signs no font has', [heading('😀'), paragraph('漢字 😀 ok')], {}],
    ['of spaces', [heading(' '), paragraph(' \u200b\u00ad ')], {}],
    ['without an author', [heading('A')], { author: '', subject: '' }],
  ];

  it.each(hostile)('%s is tagged to PDF/UA-1', async (_, blocks, changes) => {
    const { bytes } = await write(blocks, changes);
    expect(await checkFile(bytes)).toEqual([]);
    expect(runTool('qpdf', bytes, ['--check', 'FILE'])).toContain('No syntax or stream encoding');
  });

  const unfinished: readonly (readonly [string, Assessment])[] = [
    ['nothing is answered', assessmentWith({}, { activities: allActivities })],
    ['nothing is chosen', assessmentWith({}, { activities: [] })],
    [
      'nothing applies',
      assessmentWith(
        Object.fromEntries(allDimensions.map((id) => [id, { notApplicable: 'No such work.' }])),
        { activities: allActivities },
      ),
    ],
  ];

  it.each(unfinished)('when %s is tagged to PDF/UA-1 in every cut', async (_, assessment) => {
    for (const cut of CUTS) {
      const { blocks, info: about } = compose(assessment, builtIn, cut);
      const { bytes } = await writePdf(blocks, about, { paper: 'a4', fonts: readFontFile });
      expect(await checkFile(bytes)).toEqual([]);
    }
  });
});

it('loses no word after words that are read from the other side', async () => {
  const tree = runTool('pdfinfo', (await write([LINK_AMONG_ARABIC])).bytes, [
    ...['-struct-text', 'FILE'],
  ]);
  const text = Array.from(tree.matchAll(/"(.*)"/g), ([, line = '']) => line).join('');
  expect(words(text)).toEqual(
    words('The note says: لزانملا لامع and 45% then a link of many words. '.repeat(4)),
  );
});

it('names its author only when there is one', async () => {
  const metadataOf = async (author: string) =>
    runTool('pdfinfo', (await write([heading('A')], { author })).bytes, ['-meta', 'FILE']);
  expect(await metadataOf('')).not.toContain('dc:creator');
  expect(await metadataOf(info.author)).toContain('<rdf:li>Team</rdf:li>');
});
