import { describe, expect, it } from 'vitest';
import { lintRubric, RULES } from '../../../src/domain/rubric/lint/lint-rubric.ts';
import type { ContextVariable, Dimension, Rubric } from '../../../src/domain/rubric/rubric.ts';
import { dimension, harm, rubricOf, tension } from '../../builders/small-rubric.ts';

const of = (change: Partial<Dimension>, ...others: readonly Dimension[]): Rubric =>
  rubricOf({ AS: [dimension('A', change), ...others] });

const bare = dimension('A');
const levels = (change: Partial<Record<0 | 1 | 2 | 3 | 4, string>>): Rubric =>
  of({ levels: Object.assign([...bare.levels], change) as Dimension['levels'] });

const DESCRIPTORS: Dimension['levels'] = [
  'Messages and leaflets on recruitment reach workers. The number of people reached is the result.',
  'A hotline records complaints about single agencies, beside the leaflets. Each one is a separate case.',
  'Feedback is collected from the trainees of this programme, and its own annual report prints the outcome.',
  'Workers of a whole sector are heard twice a year, and unions receive what they say. Protection is weak.',
  'Safe rounds of feedback cover the route, with money, a named inspector and answers that women can follow.',
];

const variable = (change: Partial<ContextVariable>): ContextVariable => ({
  id: 'ban',
  group: 'setting',
  kind: 'one',
  question: 'Is there a ban?',
  help: 'Look at the law.',
  values: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  ...change,
});

const whenBan = { context: 'ban', is: ['yes'] };
const onBan = [tension('C1', whenBan)];
const onLevels = {
  all: [
    { level: 'A', atMost: 1 },
    { some: ['B', 'C'], atMost: 1, count: 1 },
  ],
};
const withParts = { parts: ['who', 'how'] };
const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;

const HARD =
  'Institutional accountability necessitates comprehensive multidisciplinary considerations regarding organisational responsibilities, notwithstanding administrative particularities, intergovernmental negotiations and international recommendations.';

/** One pair for each rule: a rubric that passes, one that is reported, and the place of the report. */
const PAIRS: readonly (readonly [string, Rubric, Rubric, string])[] = [
  [
    'levels-differ',
    of({ levels: DESCRIPTORS }),
    levels({
      0: 'Agencies are rated on paper each year.',
      3: 'Agencies are rated, on paper, each year!',
    }),
    'A.levels[3]',
  ],
  [
    'silence-fits-no-level',
    of({ levels: DESCRIPTORS }),
    levels({ 2: 'Existing committees are not mentioned.' }),
    'A.levels[2]',
  ],
  [
    'level-length',
    of({ levels: DESCRIPTORS }),
    of({ levels: [...DESCRIPTORS.slice(0, 4), 'x'] as never }),
    'A.levels[4]',
  ],
  ['poles-differ', of({}), of({ better: 'Conventional practice of A.' }), 'A.better'],
  ['pole-length', of({}), of({ better: 'x'.repeat(261) }), 'A.better'],
  ['question-mark', of({}), of({ question: 'Say who decides.' }), 'A.question'],
  ['silent-answer', of({}), of({ silent: 'When it is open.' }), 'A.silent'],
  [
    'weakest-part',
    of({ ...withParts, note: 'The weakest part that the programme touches decides.' }),
    of({ ...withParts, note: 'Rate both.' }),
    'A.note',
  ],
  [
    'alike-both-ways',
    of(
      { alike: [{ id: 'B', difference: 'One.' }] },
      dimension('B', { alike: [{ id: 'A', difference: 'Two.' }] }),
    ),
    of({ alike: [{ id: 'B', difference: 'One.' }] }, dimension('B')),
    'B.alike',
  ],
  [
    'critical-text',
    of({ harm: { ...harm('stated', whenBan), criticalText: 'Critical under a ban.' } }),
    of({ harm: harm('stated', whenBan) }),
    'A.harm.criticalText',
  ],
  [
    'context-used',
    rubricOf({}, { context: [variable({})], tensions: onBan }),
    rubricOf({}, { context: [variable({})] }),
    'ban',
  ],
  [
    'tension-dimensions',
    rubricOf({}, { tensions: [tension('C1', onLevels, { dimensions: ['A', 'B', 'C'] })] }),
    rubricOf({}, { tensions: [tension('C1', onLevels, { dimensions: ['A', 'B'] })] }),
    'C1.dimensions',
  ],
  ['sentence-length', of({ why: `${words(30)} ${words(30)}` }), of({ why: words(31) }), 'A.why'],
  ['reading-level', of({ why: words(20) }), of({ why: HARD }), 'A.why'],
  [
    'curly-quotes',
    of({ why: 'Workers’ “own” words.' }),
    of({ why: "Workers' own words." }),
    'A.why',
  ],
  [
    'avoided-words',
    of({ why: 'Drafts write “beneficiaries”. We say people who take part.' }),
    of({ why: 'The beneficiaries take part.' }),
    'A.why',
  ],
];

const report = (rule: string, rubric: Rubric) =>
  lintRubric(rubric).filter((message) => message.rule === rule);

describe('rubric linter', () => {
  it('has one fixture pair for each rule', () => {
    expect(PAIRS.map(([rule]) => rule)).toEqual(RULES.map(({ name }) => name));
  });

  it.each(PAIRS)('%s lets a good rubric pass', (rule, passes) => {
    expect(report(rule, passes)).toEqual([]);
  });

  it.each(PAIRS)('%s reports a poor one with its place', (rule, _passes, reported, path) => {
    expect(report(rule, reported).map((message) => message.path)).toEqual([path]);
  });

  it('says why each rule exists', () => {
    for (const { description } of RULES) expect(description.length).toBeGreaterThan(60);
  });
});

describe('rubric linter, at the edges', () => {
  it.each([
    'No word on retaliation.',
    'The draft is silent on pay.',
    'Nothing is said about returnees.',
    'The text does not say who leads.',
    'It says nothing of pay.',
  ])('takes silence for no level: %s', (text) => {
    expect(report('silence-fits-no-level', levels({ 0: text }))).toHaveLength(1);
  });

  it.each([
    'Programmes fail.',
    'We sensitise villages.',
    'All stakeholders meet.',
    'Two maids came.',
  ])('keeps clear of words that judge: %s', (why) => {
    expect(report('avoided-words', of({ why }))).toHaveLength(1);
  });

  it.each([
    ['They say “all stakeholders” here.', 0],
    ['Stakeholders” meet.', 1],
    ['“Open, and never closed: stakeholders', 1],
    ['“One” stakeholder “two”', 1],
    ['“One “two stakeholders” end', 0],
    [`${'“'.repeat(200_000)}stakeholders`, 1],
  ])('passes over what is in quotation marks: %#', (why, found) => {
    expect(report('avoided-words', of({ why }))).toHaveLength(found);
  });

  it('allows such words in phrases quoted from drafts', () => {
    const quoted = { phrases: ['sensitise stakeholders'], falseFriends: [] };
    const rubric = of({ indications: { conventional: quoted, better: quoted } });
    expect(report('avoided-words', rubric)).toEqual([]);
  });

  it('lets a profile-only question decide nothing', () => {
    const context = [variable({ profileOnly: true })];
    expect(report('context-used', rubricOf({}, { context }))).toEqual([]);
    expect(report('context-used', rubricOf({}, { context, tensions: onBan }))).toHaveLength(1);
  });

  it('counts a question that only a harm uses', () => {
    const critical = { ...harm('stated', whenBan), criticalText: 'Critical under a ban.' };
    const rubric = { ...of({ harm: critical }), context: [variable({})] };
    expect(report('context-used', rubric)).toEqual([]);
  });

  it('does not hold another language to rules on English words', () => {
    const rubric = { ...of({ silent: 'Répondez.', why: HARD }), language: 'fr' };
    expect(report('silent-answer', rubric)).toEqual([]);
    expect(report('reading-level', rubric)).toEqual([]);
  });

  it('allows a pole to be harder than other texts', () => {
    const rubric = of({ better: HARD, why: HARD });
    expect(report('reading-level', rubric).map(({ expected }) => expected)).toEqual([
      'at most 19',
      'at most 16',
    ]);
  });
});
