import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES, readExampleText } from '../../../../scripts/examples.ts';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import type { Block } from '../../../../src/publish/blocks.ts';
import { CUTS } from '../../../../src/publish/gap-report/cuts.ts';
import type { LaidOutDocument } from '../../../../src/publish/pdf/layout/items.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage, type Paper } from '../../../../src/publish/pdf/layout/page-size.ts';
import type { Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import { readAssessmentFile } from '../../../../src/storage/assessment-file.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../../builders/assessment.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import { textItemsOf, typesetterFor, words } from '../pdf/support.ts';
import { compose, linesOf } from './support.ts';

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await typesetterFor('latin');
});

function layOut(blocks: readonly Block[], paper: Paper = 'a4'): LaidOutDocument {
  const pageWords = { footer: '', pageOf: () => '' };
  return layOutDocument(blocks, pageWords, measurePage(paper), typesetter.measure);
}

/** Everything that is read, in order, without what is repeated at the top of pages. */
function readAll(document: LaidOutDocument): readonly string[] {
  const items = document.pages.flatMap((_, page) => textItemsOf(document, page + 1));
  return words(
    items
      .filter(({ role }) => role !== 'repeated-head')
      .map(({ text }) => text)
      .join(' '),
  );
}

/** The pages on which a block has words. */
function pagesOf(document: LaidOutDocument, element: number): readonly number[] {
  return document.pages.flatMap((_, page) =>
    textItemsOf(document, page + 1).some((item) => item.element === element) ? [page + 1] : [],
  );
}

/** An example as if its first assessor were the one the tests know. */
function openExample(file: string): Assessment {
  const read = readAssessmentFile(readExampleText(file));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  const { assessment } = read.file;
  const own = assessment.assessors[0]?.id;
  const answers = assessment.answers
    .filter(({ assessorId }) => assessorId === own)
    .map((answer) => ({ ...answer, assessorId: ASSESSOR }));
  const assessors = assessment.assessors.map((assessor) =>
    assessor.id === own ? { ...assessor, id: ASSESSOR } : assessor,
  );
  return { ...assessment, answers, assessors };
}

describe.each(EXAMPLES)('the pages of the report on $file', ({ file }) => {
  it.each(['a4', 'letter'] as const)('part no heading from what it is about, on %s', (paper) => {
    const { blocks } = compose(openExample(file), undefined, 'full', paper);
    const document = layOut(blocks, paper);
    for (const [element, block] of blocks.entries()) {
      const next = blocks[element + 1];
      if (block.kind !== 'heading' || !next || next.kind === 'page-break') continue;
      expect(pagesOf(document, element + 1)[0], block.text).toBe(pagesOf(document, element).at(-1));
    }
  });

  it.each(['a4', 'letter'] as const)('are two for the annex, on %s', (paper) => {
    const { blocks, report } = compose(openExample(file), undefined, 'annex', paper);
    expect(layOut(blocks, paper).pages).toHaveLength(2);
    const text = linesOf(blocks).join('\n');
    for (const { dimension: id, isCritical } of report.harms) {
      if (isCritical) expect(text).toContain(`\n${id} `);
    }
  });

  it.each(CUTS)('begin a table or a list on the page of the words that lead to it: %s', (cut) => {
    const { blocks } = compose(openExample(file), undefined, cut);
    const document = layOut(blocks);
    for (const [element, block] of blocks.entries()) {
      const [lead, led] = [blocks[element + 1], blocks[element + 2]];
      if (block.kind !== 'heading' || lead?.kind !== 'paragraph') continue;
      if (led?.kind !== 'table' && led?.kind !== 'list') continue;
      expect(pagesOf(document, element + 2)[0], block.text).toBe(pagesOf(document, element).at(-1));
    }
  });

  it('keep a dimension, its poles and its answer together', () => {
    const { blocks } = compose(openExample(file));
    const document = layOut(blocks);
    for (const [element, block] of blocks.entries()) {
      if (block.kind !== 'heading' || !block.anchor?.startsWith('dimension-')) continue;
      const pages = [0, 1, 2].map((step) => pagesOf(document, element + step)[0]);
      expect(new Set(pages).size, block.text).toBe(1);
    }
  });
});

describe('what nobody expects in a report', () => {
  const rubric = rubricOf({ A: [dimension('A1'), dimension('A2')] });
  const noteOf = (note: string) =>
    assessmentWith({ A1: { position: { kind: 'level', level: 1 }, note }, A2: 2 });

  it('is set whole: a note of 200,000 characters', () => {
    const note = Array.from({ length: 25_000 }, (_, index) => `w${index}`.padEnd(7, 'x')).join(' ');
    const { blocks } = compose(noteOf(note), rubric);
    const document = layOut(blocks);
    const read = readAll(document);
    const start = read.indexOf('w0xxxxx');
    expect(read.slice(start, start + 25_000).join(' ')).toBe(note);
    const mark = document.bookmarks.find(({ title }) => title === 'A1 Title of A1');
    expect(mark?.page).toBeLessThan(document.pages.length / 2);
  });

  it('is set whole: a word of 5,000 characters', () => {
    const word = 'abcde'.repeat(1000);
    const read = readAll(layOut(compose(noteOf(word), rubric).blocks)).join('');
    expect(read).toContain(word);
  });

  it.each(['full', 'plan'] as const)('goes on over pages: a step longer than a page, in the %s cut', (cut) => {
    const step = Array.from({ length: 4000 }, (_, index) => `s${index}`).join(' ');
    const action = { id: 's1', dimensionId: 'A1', step, owner: 'Ana', due: '', status: 'open' as const, updatedAt: NOW }; // prettier-ignore
    const { blocks } = compose(assessmentWith({ A1: 1 }, { actions: [action] }), rubric, cut);
    const document = layOut(blocks);
    const read = new Set(readAll(document));
    for (const word of step.split(' ')) expect(read.has(word)).toBe(true);
  }); // prettier-ignore

  it('is a title of 20,000 characters, whole on the first pages and shortened nowhere else but in footers', () => {
    const title = Array.from({ length: 3000 }, (_, index) => `t${index}`).join(' ');
    const profile = { title, organisation: '', people: '', route: '', kind: 'design' } as const;
    const { blocks } = compose(assessmentWith({ A1: 1 }, { profile }), rubric);
    expect(readAll(layOut(blocks)).join(' ')).toContain(title);
  });
});
