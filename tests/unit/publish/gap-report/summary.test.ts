import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/publish/blocks.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage, type Paper } from '../../../../src/publish/pdf/layout/page-size.ts';
import type { Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import { answers, assessmentWith, NOW, type Given } from '../../../builders/assessment.ts';
import { dimension, harm, rubricOf, tension } from '../../../builders/small-rubric.ts';
import { textItemsOf, textsOf, typesetterFor } from '../pdf/support.ts';
import { allActivities, allDimensions, builtIn, compose, linesOf, under } from './support.ts';

describe('the summary in words', () => {
  const low = { level: 'A1', atMost: 1 };
  const rubric = rubricOf(
    {
      A: [
        dimension('A1', { harm: harm('stated', { always: true }) }),
        dimension('A2', { harm: harm('stated', { context: 'ban', is: ['full'] }) }),
        dimension('A3'),
      ],
    },
    { tensions: [tension('C1', low), tension('C2', low, { restates: ['A1'] })] },
  );
  const sentenceOf = (given: Readonly<Record<string, Given>>) =>
    under(compose(assessmentWith(given), rubric).blocks, 'Summary')[0];

  it('[M13] counts harms, critical and perhaps critical ones', () => {
    expect(sentenceOf({ A1: 0, A2: 1 })).toContain(
      '2 practices may cause harm. 1 is critical. 1 is perhaps critical.',
    );
  });

  it('[M15] counts the tensions that the findings list', () => {
    const { blocks } = compose(assessmentWith({ A1: 0 }), rubric);
    expect(under(blocks, 'Summary')[0]).toContain('In 1 place the parts of the design');
    expect(under(blocks, 'What does not fit together')).toContain('Message of C1');
    expect(under(blocks, 'What does not fit together')).not.toContain('Message of C2');
  });

  it('[M15] names the first findings and says how many more there are', () => {
    const own = rubricOf({
      A: [
        dimension('A1', { harm: harm('stated', { always: true }) }),
        ...['A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map((id) => dimension(id)),
      ],
    });
    const given = { A1: 1, A2: 2, A3: 0, A4: 2, A5: 2, A6: 2, A7: 3 } as const;
    const { blocks } = compose(assessmentWith(given), own);
    expect(under(blocks, 'Look at these first').slice(0, 6)).toEqual([
      'A1 Title of A1: level 1 of 4. Critical',
      'A3 Title of A3: level 0 of 4',
      'A2 Title of A2: level 2 of 4',
      'A4 Title of A4: level 2 of 4',
      'A5 Title of A5: level 2 of 4',
      '2 more stand in the next chapter.',
    ]);
  });

  const manyCritical = (count: number) => {
    const always = harm('stated', { always: true });
    const ids = Array.from({ length: count }, (_, index) => `A${index + 1}`);
    const own = rubricOf({ A: ids.map((id) => dimension(id, { harm: always })) });
    return compose(assessmentWith(Object.fromEntries(ids.map((id) => [id, 0] as const))), own);
  };

  it('[M15] names every critical harm while one page holds them', () => {
    const lines = under(manyCritical(9).blocks, 'Look at these first');
    expect(lines.filter((line) => line.endsWith('Critical'))).toHaveLength(9);
  });

  it('[M15] says how many critical harms it does not name, and leads to them', () => {
    const { blocks } = manyCritical(60);
    const lines = under(blocks, 'Look at these first');
    const rest = 60 - lines.filter((line) => line.endsWith('Critical')).length;
    const sentence = `${rest} more stand in the next chapter. ${rest} of them are critical.`;
    expect(lines).toContain(sentence);
    const link = blocks
      .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
      .find(({ text }) => text === sentence);
    expect(blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', anchor: link?.target }),
    );
  });

  it('says in whole sentences that nothing was found', () => {
    expect(sentenceOf({ A1: 4, A2: 4, A3: 4 })).toContain(
      'plans. No practice that may cause harm was found. No two parts of the design were found that do not fit together.',
    );
  });

  it('[M8] says how much is open, and that what was found is of so far', () => {
    expect(sentenceOf({ A1: 4, A2: 'not-stated' })).toContain(
      'plans. 1 is not answered yet. On 1 the draft does not say. So far, no practice that may cause harm was found. No two parts of the design were found so far that do not fit together.',
    );
  });

  it('[M14] counts what does not fit together before any question is answered', () => {
    const ban = tension('C1', { context: 'ban', is: ['full'] });
    const own = rubricOf({ A: [dimension('A1'), dimension('A2')] }, { tensions: [ban] });
    const context = [{ variable: 'ban', values: ['full'] }];
    const summarise = (given: Parameters<typeof assessmentWith>[1]) =>
      under(compose(assessmentWith({}, given), own).blocks, 'Summary')[0];
    expect(summarise({ context })).toContain('In 1 place the parts of the design do not fit');
    expect(summarise({ context })).not.toContain('no findings');
    expect(summarise({})).toContain('There are no findings yet.');
  });

  it('names the questions of which another answer is kept, while they are in scope', () => {
    const level = (value: 0 | 4) => ({ kind: 'level', level: value }) as const;
    const other = { position: level(0), note: '', passages: [], updatedAt: NOW };
    const twice = { position: level(4), alternatives: [other] };
    expect(sentenceOf({ A3: twice, A1: twice, A2: 4, Z9: twice })).toContain(
      'More than one answer is kept for A1, A3. What is counted here is the one that stands.',
    );
    expect(sentenceOf({ A1: 4, A2: 4, A3: 4 })).not.toContain('More than one');
  });

  it('[M10] counts the dimensions in every state', () => {
    const given = { A1: 2, A2: 'not-stated', A3: { notApplicable: 'No.' } } as const;
    const { blocks } = compose(assessmentWith(given), rubric);
    const [counts] = blocks.filter((block) => block.kind === 'figure');
    const said =
      'Level 0: Name 0: 0; Level 1: Name 1: 0; Level 2: Name 2: 1; Level 3: Name 3: 0; Level 4: Name 4: 0; The draft does not say: 1; Not answered yet: 0; Does not apply: 1; Outside the scope: 0.';
    expect(counts?.alternative).toContain(said);
    expect(linesOf([...(counts ? [counts] : [])]).join(' ')).toBe(
      said.replaceAll(/: (\d)[;.]/g, ' $1'),
    );
  });

  it.each(['design', 'not-a-design'] as const)(
    '[M16] says what a result cannot tell, %s',
    (kind) => {
      const profile = { title: '', organisation: '', people: '', route: '', kind };
      const { blocks } = compose(assessmentWith({ A1: 2 }, { profile }), rubric);
      expect(under(blocks, 'Summary')).toContain('Peripheral.');
    },
  );
});

describe('the summary on one page, the profile on the next', () => {
  const states: readonly Given[] = [0, 1, 2, 3, 4, 'not-stated', 'unanswered'];
  const mixed = allDimensions.map((id, index) => [id, states[index % states.length] ?? 0] as const);
  const everything = assessmentWith({}, {
    activities: allActivities,
    answers: answers(Object.fromEntries(mixed)),
  }); // prettier-ignore
  let typesetter: Typesetter;
  beforeAll(async () => {
    typesetter = await typesetterFor('latin');
  });

  function layOut(blocks: readonly Block[], paper: Paper) {
    const words = { footer: '', pageOf: () => '' };
    return layOutDocument(blocks, words, measurePage(paper), typesetter.measure);
  }

  it.each(['a4', 'letter'] as const)('holds all 51 dimensions, on %s', (paper) => {
    const { blocks, report } = compose(everything, builtIn, 'full', paper);
    const document = layOut(blocks, paper);
    const pageOf = (title: string) => document.bookmarks.find((mark) => mark.title === title)?.page;
    expect(report.counts.inScope).toBe(51);
    expect([pageOf('Summary'), pageOf('Profile'), pageOf('Findings')]).toEqual([3, 4, 5]);
    const codes = textsOf(document, 4).map((text) => text.split(' ')[0]);
    expect(codes).toEqual(expect.arrayContaining(allDimensions));
  });

  it.each(['a4', 'letter'] as const)('names as many critical harms as the page holds, on %s', (paper) => {
    const worst = allDimensions.map((id) => [id, 0] as const);
    const context = builtIn.context.map(({ id, values }) => ({ variable: id, values: values.slice(0, 1).map((value) => value.id) }));
    const assessment = { ...everything, context, answers: answers(Object.fromEntries(worst)) };
    const { blocks } = compose(assessment, builtIn, 'full', paper);
    const pages = layOut(blocks, paper).bookmarks;
    expect(pages.find(({ title }) => title === 'Profile')?.page).toBe(4);
    const named = under(blocks, 'Look at these first').filter((line) => line.endsWith('Critical'));
    expect(named.length).toBeGreaterThan(5);
  }); // prettier-ignore

  it.each([[['PD', 'RG', 'EM']], [['PD', 'VO']], [['PA']]])(
    'holds the picture in one column or two, without %j, on Letter',
    (left) => {
      const sectionChoices = left.map((id) => ({ sectionId: id, include: false, reason: 'No.' }));
      const { blocks } = compose({ ...everything, sectionChoices }, builtIn, 'full', 'letter');
      const { bookmarks } = layOut(blocks, 'letter');
      expect(bookmarks.find(({ title }) => title === 'Findings')?.page).toBe(5);
    },
  );

  it('keeps every label of the picture readable and clear of the lines', () => {
    const { blocks } = compose(everything);
    const labels = textItemsOf(layOut(blocks, 'a4'), 4).filter(({ role }) => role === 'figure');
    expect(
      Math.min(...labels.filter(({ text }) => text.trim() !== '?').map(({ size }) => size)),
    ).toBeGreaterThanOrEqual(6);
    const titles = labels.filter(({ text }) => /^[A-Z]{2}\d/.test(text));
    const widths = titles.map(
      (item) => typesetter.measure(item.text.trim(), item.bold) * item.size,
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(146);
  });

  it('says what the marks of the picture mean', () => {
    const { blocks } = compose(everything);
    expect(under(blocks, 'Summary')).toEqual(
      expect.arrayContaining([
        'Level 0 to 4, by its place on the line',
        'Level that may cause harm',
        'The same, critical',
        'Does not apply',
      ]),
    );
  });

  it('shortens a title that would run into its line', () => {
    const rubric = rubricOf({ A: [dimension('A1', { title: 'Long '.repeat(100) })] });
    const [label] = under(compose(assessmentWith({ A1: 1 }), rubric).blocks, 'Profile').filter(
      (line) => line.startsWith('A1 Long'),
    );
    expect(label).toMatch(/^A1 Long .{10,35}…$/);
  });
});
