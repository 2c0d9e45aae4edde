import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import type { Block, TableBlock } from '../../../../src/publish/blocks.ts';
import { CUTS, type Cut } from '../../../../src/publish/gap-report/cuts.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage, type Paper } from '../../../../src/publish/pdf/layout/page-size.ts';
import type { Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import {
  ASSESSOR,
  answers,
  assessmentWith,
  NOW,
  type Given,
} from '../../../builders/assessment.ts';
import { dimension, harm, rubricOf, tension } from '../../../builders/small-rubric.ts';
import { typesetterFor } from '../pdf/support.ts';
import {
  allActivities,
  allDimensions,
  builtIn,
  compose,
  headingsOf,
  linesOf,
  under,
} from './support.ts';

const PAPERS = ['a4', 'letter'] as const;
const profile = { title: '', organisation: '', people: '', route: '', kind: 'design' } as const;
const LONG = 'A programme with a very long title for workers on many routes '.repeat(9);

/** All 51 dimensions in scope, answered in turn. */
function everything(...given: readonly Given[]): Assessment {
  const all = allDimensions.map((id, index) => [id, given[index % given.length] ?? 0] as const);
  return assessmentWith({}, { activities: allActivities, answers: answers(Object.fromEntries(all)) }); // prettier-ignore
}

const mixed = everything(0, 1, 2, 3, 4, 'not-stated');
const SITUATIONS: readonly (readonly [string, Assessment])[] = [
  ['answered in every way', mixed],
  ['at level 0 throughout', everything(0)],
  ['silent throughout', everything('not-stated')],
  ['answered by nobody', everything('unanswered')],
  ['that applies nowhere', everything({ notApplicable: 'No such work.' })],
  [
    'with a very long title',
    { ...mixed, profile: { ...profile, title: LONG, organisation: LONG } },
  ],
  ['without activities', assessmentWith({}, { activities: [] })],
  ['that is no design', { ...mixed, profile: { ...profile, kind: 'not-a-design' } }],
];

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await typesetterFor('latin');
});

function layOut(blocks: readonly Block[], paper: Paper) {
  const words = { footer: '', pageOf: () => '' };
  return layOutDocument(blocks, words, measurePage(paper), typesetter.measure);
}

const tablesOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

describe.each(CUTS)('the cut "%s"', (cut: Cut) => {
  it.each(SITUATIONS)('of a draft %s has headings in order', (_, assessment) => {
    const levels = compose(assessment, builtIn, cut).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.level] : [],
    );
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  it.each(SITUATIONS)('of a draft %s names what every row of a table is about', (_, assessment) => {
    for (const { head, rows } of tablesOf(compose(assessment, builtIn, cut).blocks)) {
      for (const row of head.length > 0 ? rows : []) {
        const isNamed = row.some(({ header }) => header === true);
        const isAlone = rows.length === 1;
        expect(isNamed || isAlone).toBe(true);
      }
    }
  });

  it('says in its file what it is', () => {
    const titles = { full: 'Gap report', annex: 'Gap report in short', plan: 'Plan', sheet: 'Score sheet' }; // prettier-ignore
    const { info } = compose({ ...mixed, profile: { ...profile, title: 'Safe' } }, builtIn, cut);
    expect([info.title, info.footer]).toEqual([`${titles[cut]}: Safe`, `${titles[cut]}: Safe`]);
  });

  it('promises no certificate and no total', () => {
    const text = linesOf(compose(mixed, builtIn, cut).blocks).join(' ');
    expect(text).toMatch(/no (?:pass mark|certificate|total)/);
  });
});

describe('the annex', () => {
  const annexOf = (assessment: Assessment, paper: Paper = 'a4') =>
    compose(assessment, builtIn, 'annex', paper);

  it.each(SITUATIONS.flatMap(([name, given]) => PAPERS.map((paper) => [name, paper, given] as const)))(
    'of a draft %s has at most two pages of %s',
    (_, paper, assessment) => {
      expect(layOut(annexOf(assessment, paper).blocks, paper).pages.length).toBeLessThanOrEqual(2);
    },
  ); // prettier-ignore

  it.each(['design', 'not-a-design'] as const)(
    '[M16] says what a result cannot tell, %s',
    (kind) => {
      const { blocks } = annexOf({ ...mixed, profile: { ...profile, kind } });
      expect(linesOf(blocks)).toContain(builtIn.peripheral);
    },
  );

  it.each([
    ['team', 'how the programme team reads its own draft'],
    ['reviewer', 'how a reviewer reads this draft'],
  ] as const)('says whose reading it is: %s', (role, words) => {
    const assessors = [{ id: ASSESSOR, name: 'Maarten', role }];
    expect(linesOf(annexOf({ ...mixed, assessors }).blocks).join(' ')).toContain(words);
  });

  it('[M15] begins with the critical harms, then goes on in the order of the findings', () => {
    const { report, blocks } = annexOf(mixed);
    const shown = tablesOf(blocks)
      .flatMap(({ head, rows }) => (head.length === 2 ? rows : []))
      .map(([name]) => name?.runs[0]?.text.trim() ?? '');
    const titles = new Map(
      [...builtIn.sections.flatMap(({ dimensions }) => dimensions), ...builtIn.tensions].map(
        ({ id, title }) => [id, title],
      ),
    );
    const expected = report.order.map(({ kind, id }) =>
      kind === 'tension' ? titles.get(id) : `${id} ${titles.get(id) ?? ''}`,
    );
    expect(shown.length).toBeGreaterThan(
      report.harms.filter(({ isCritical }) => isCritical).length,
    );
    expect(shown).toEqual(expected.slice(0, shown.length));
  });

  it('says how many it leaves to the full report, and how many of them are critical', () => {
    const always = harm('stated', { always: true });
    const ids = Array.from({ length: 60 }, (_, index) => `A${index + 1}`);
    const rubric = rubricOf({ A: ids.map((id) => dimension(id, { harm: always })) });
    const given = Object.fromEntries(ids.map((id) => [id, 0] as const));
    const { blocks } = compose(assessmentWith(given), rubric, 'annex');
    const lines = under(blocks, 'What may cause harm');
    const rest = 60 - lines.filter((line) => line.includes('Critical')).length;
    const sentence = `And ${rest} more findings in the full report. ${rest} of them are critical.`;
    expect(lines).toContain(sentence);
  });

  it('has no sentence about more when it has everything', () => {
    const rubric = rubricOf({ A: [dimension('A1'), dimension('A2')] });
    const { blocks } = compose(assessmentWith({ A1: 3, A2: 1 }), rubric, 'annex');
    expect(linesOf(blocks).join(' ')).not.toContain('in the full report.');
  });

  it.each(PAPERS)('fills its second page of %s while there is more to say', (paper) => {
    const { height, pages } = layOut(annexOf(mixed, paper).blocks, paper);
    const bottoms = pages[1]?.items.flatMap((item) =>
      item.kind === 'text' && item.role !== 'footer' ? [item.y] : [],
    );
    expect(Math.max(...(bottoms ?? []))).toBeGreaterThan(height * 0.8);
  });

  it('calls the gaps the largest only where it leaves some out', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `A${index + 1}`);
    const titlesOf = (given: readonly string[]) => {
      const rubric = rubricOf({ A: given.map((id) => dimension(id)) });
      const levels = Object.fromEntries(given.map((id) => [id, 3] as const));
      return headingsOf(compose(assessmentWith(levels), rubric, 'annex').blocks, 2);
    };
    expect(titlesOf(ids)).toContain('The largest gaps');
    expect(titlesOf(ids.slice(0, 2))).toContain('Gaps');
  });

  it('gives the gaps with the step that comes first', () => {
    const rubric = rubricOf({ A: [dimension('A1'), dimension('A2')] });
    const { blocks } = compose(assessmentWith({ A1: 3, A2: 1 }), rubric, 'annex');
    expect(under(blocks, 'Gaps').slice(1, 3)).toEqual([
      'A2 Title of A2\nLevel 1 of 4 | Now.',
      'A1 Title of A1\nLevel 3 of 4 | Phase.',
    ]);
  });

  it('shows where a long title goes on', () => {
    const { blocks } = annexOf({ ...mixed, profile: { ...profile, title: LONG } });
    expect(headingsOf(blocks, 1)[0]).toMatch(/^A programme .{90,150}\w…$/);
  });
});

describe('the plan alone', () => {
  const rubric = rubricOf({ A: ['A1', 'A2', 'A3', 'A4'].map((id) => dimension(id)) });
  const step = { id: 's1', owner: '', due: '', status: 'open' as const, updatedAt: NOW };
  const actions = [
    { ...step, dimensionId: 'A1', step: 'Ask workers.' },
    { ...step, id: 's2', dimensionId: 'A2', step: 'Wait.', status: 'dropped' as const },
    { ...step, id: 's3', dimensionId: 'A4', step: 'Write.', owner: 'Ana', due: '2026-12-01' },
  ];
  const given = { A1: 1, A2: 0, A3: 'not-stated', A4: 3 } as const;
  const { blocks } = compose(assessmentWith(given, { actions }), rubric, 'plan');

  it('begins with the step that is due first', () => {
    const [, , first] = under(blocks, 'Steps by date');
    expect(first).toBe('A4 Title of A4 | Write. | Ana | 1 December 2026 | To do');
  });

  it('marks steps without an owner or a date in more than colour', () => {
    const [table] = tablesOf(blocks);
    const unsure = table?.rows.find(([name]) => name?.runs[0]?.text.startsWith('A1'));
    expect(unsure?.slice(2, 4).map(({ runs }) => [runs[0]?.text, runs[0]?.bold])).toEqual([
      ['Nobody yet', true],
      ['No date yet', true],
    ]);
    expect(under(blocks, 'Steps by date')[0]).toBe(
      '1 step has no owner yet. 1 step has no date yet.',
    );
  });

  it.each(['done', 'dropped'] as const)('asks for no owner and no date of a step that is %s', (status) => {
    const past = { ...step, dimensionId: 'A1', step: 'Ask workers.', status };
    const lines = under(compose(assessmentWith(given, { actions: [past] }), rubric, 'plan').blocks, 'Steps by date');
    expect(lines.join(' ')).not.toMatch(/no owner|no date|Nobody yet|No date yet/);
  }); // prettier-ignore

  it('lists findings that no step takes up, with room to write; a dropped step takes up none', () => {
    expect(under(blocks, 'No step yet').slice(2, 4)).toEqual([
      'A2 Title of A2 | Level 0: Name 0 | Now. | …… ……',
      'A3 Title of A3 | The draft does not say | Question of A3? | …… ……',
    ]);
  });

  it('lists what does not fit together until a step says what it says', () => {
    const C01 = tension('C01', { level: 'A2', atMost: 1 }, { message: 'Choose one.' });
    const linesWith = (...more: typeof actions) => {
      const assessment = assessmentWith(given, { actions: [...actions, ...more] });
      const composed = compose(assessment, { ...rubric, tensions: [C01] }, 'plan');
      return under(composed.blocks, 'No step yet');
    };
    const line = expect.stringMatching(/^C01 .* \| Choose one\. \| …… ……$/) as string;
    expect(linesWith()).toContainEqual(line);
    const taken = { ...step, id: 's4', dimensionId: 'A2', step: 'Choose one.' };
    expect(linesWith(taken)).not.toContainEqual(line);
    expect(linesWith({ ...taken, status: 'dropped' })).toContainEqual(line);
  });

  it('leads nowhere, since it has no dimensions to lead to', () => {
    const cells = tablesOf(blocks).flatMap(({ rows }) => rows.flat());
    expect(cells.some(({ runs }) => runs.some(({ target }) => target !== undefined))).toBe(false);
  });
});

describe('the blank score sheet', () => {
  const sheetOf = (assessment: Assessment) => compose(assessment, builtIn, 'sheet').blocks;
  const dimensionsOn = (blocks: readonly Block[]) => headingsOf(blocks, 3);

  it('numbers the dimensions in scope in the order of the questionnaire', () => {
    const sectionChoices = [{ sectionId: 'AS', include: false, reason: 'No.' }];
    const titles = dimensionsOn(sheetOf({ ...mixed, sectionChoices }));
    const expected = allDimensions.filter((id) => !id.startsWith('AS'));
    expect(titles.map((title) => title.split(' ').slice(0, 2).join(' '))).toEqual(
      expected.map((id, index) => `${index + 1}. ${id}`),
    );
  });

  it.each(['without activities', 'that is no design'])('has all 51 for a draft %s', (name) => {
    const assessment = new Map(SITUATIONS).get(name) ?? mixed;
    expect(dimensionsOn(sheetOf(assessment))).toHaveLength(51);
  });

  it('has poles, five levels, two other answers and room for evidence for each', () => {
    const rubric = rubricOf({ A: [dimension('A1')] });
    const { blocks } = compose(assessmentWith({ A1: 2 }), rubric, 'sheet');
    expect(under(blocks, '1. A1 Title of A1').filter((line) => line !== '')).toEqual([
      'Question of A1?',
      '☐ | 0 | Conventional practice: Conventional practice of A1 zero',
      '☐ | 1 | one',
      '☐ | 2 | two',
      '☐ | 3 | three',
      '☐ | 4 | Better practice: Better practice of A1 four',
      '☐ | S: the draft does not say | ☐ | X: does not apply, because of what the note says',
      ' | Page, or words of the draft …… …… |  | Note …… ……',
    ]);
  });

  it('is blank, also when answers are known', () => {
    const { title } = { title: 'Safe roads' };
    const lines = linesOf(sheetOf({ ...mixed, profile: { ...profile, title } }));
    expect(lines.join(' ')).not.toContain('☑');
    expect(lines).toContain(`Title | ${title}`);
    expect(lines).toContain('Organisation | ……');
  });

  it('asks about activities and setting, and lets every question be left unknown, as on the screen', () => {
    const blocks = sheetOf(assessmentWith({}, { activities: [] }));
    const [, ...questions] = under(blocks, 'Setting and draft').filter(
      (line) => line !== 'Question | Answer',
    );
    expect(questions).toHaveLength(builtIn.context.length);
    for (const line of questions) expect(line).toMatch(/☐ We do not know$/);
    const [, , first] = under(blocks, 'Activities');
    expect(first).toBe(`☐ ${builtIn.activities[0]?.label ?? ''} | ☐ ${builtIn.activities[1]?.label ?? ''}`); // prettier-ignore
  });

  it('ends with a strip of every number, code and an empty box', () => {
    const rows = under(sheetOf(mixed), 'Answers to type in').slice(2);
    expect(rows).toHaveLength(26);
    expect(rows[0]).toMatch(/^1 \| AS1 \| .+ \| ☐ \| 27 \| \w+ \| .+ \| ☐$/);
  });

  it.each(PAPERS)('breaks no head of a column in the middle of a word, on %s', (paper) => {
    const blocks = sheetOf(mixed);
    const heads = layOut(blocks, paper).pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'text' && item.element === blocks.length - 1 && item.role === 'table-head'
          ? [item.text.trim()]
          : [],
      ),
    );
    expect(heads).toEqual(expect.arrayContaining(['No.', 'Code', 'Dimension', 'Answer']));
  });

  it('asks about the programme on three pages of A4 when everything is asked', () => {
    const { bookmarks } = layOut(sheetOf(assessmentWith({}, { activities: allActivities })), 'a4');
    expect(bookmarks.find(({ title }) => title.startsWith('1. '))?.page).toBe(4);
  });

  it.each(PAPERS)('tears no dimension in two, and keeps the strip on one page of %s', (paper) => {
    const blocks = sheetOf(mixed);
    const document = layOut(blocks, paper);
    const pagesOf = (element: number) =>
      document.pages.flatMap(({ items }, page) =>
        items.some((item) => item.element === element && item.role !== 'repeated-head')
          ? [page]
          : [],
      );
    for (const [element, block] of blocks.entries()) {
      if (block.kind !== 'heading' || block.level !== 3) continue;
      const pages = [0, 1, 2, 3].flatMap((step) => pagesOf(element + step));
      expect(new Set(pages).size).toBe(1);
    }
    expect(pagesOf(blocks.length - 1)).toHaveLength(1);
  });
});
