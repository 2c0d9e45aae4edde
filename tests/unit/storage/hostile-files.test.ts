import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { checkFileSize, LARGEST_FILE } from '../../../src/storage/read-json.ts';
import { readAssessmentFile, writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { rubricOf } from '../../builders/small-rubric.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';

const whole = textOf(assessmentWith({ AS1: 2, AS2: { notApplicable: 'No “recruiter”.' } }));

function textOf(assessment: Assessment): string {
  const written = writeAssessmentFile(assessment, NOW);
  if (written.kind !== 'ok') throw new Error(written.code);
  return written.text;
}

/** A good file with one place changed: `withValue(['formatVersion'], 99)`. */
function withValue(path: readonly (string | number)[], value: unknown): string {
  const file = JSON.parse(whole) as Record<string | number, unknown>;
  const inside = path.slice(0, -1).reduce((at, name) => at[name] as typeof file, file);
  Object.defineProperty(inside, path.at(-1) ?? '', { value, enumerable: true });
  return JSON.stringify(file);
}

function withLevel(level: unknown): string {
  return withValue(['assessment', 'answers', 0, 'position', 'level'], level);
}

function problemsOf(text: string): readonly object[] {
  const read = readAssessmentFile(text);
  return read.kind === 'refused' ? read.problems : [];
}

const brackets = (count: number) => '['.repeat(count) + ']'.repeat(count);
const levelPath = ['assessment', 'answers', 0, 'position', 'level'];
const wrongLevel = {
  code: 'wrong-shape',
  path: levelPath,
  expected: { kind: 'range', first: 0, last: 4 },
};

const REFUSED: readonly (readonly [string, string, object])[] = [
  ['an empty file', '', { code: 'empty' }],
  ['only white space', '\uFEFF \r\n\t', { code: 'empty' }],
  ['null', 'null', { code: 'other-format', found: 'null' }],
  ['a list', '[]', { code: 'other-format', found: '[]' }],
  ['an object that is nothing of ours', '{}', { code: 'other-format', found: null }],
  ['another format', '{"format":"x/y"}', { code: 'other-format', found: '"x/y"' }],
  ['half a file', whole.slice(0, whole.length / 2), { code: 'cut-short' }],
  ['a file without its last bracket', whole.trim().slice(0, -1), { code: 'cut-short' }],
  ['a web page', '<!doctype html><p>[', { code: 'not-json', found: '"<!doctype html><p>["' }],
  ['a zip archive', 'PK\u0003\u0004\u0014{', { code: 'not-json' }],
  ['a script', '{ format: alert(1) }', { code: 'not-json' }],
  ['text behind the end', `${whole}}`, { code: 'not-json' }],
  [
    'version 99',
    withValue(['formatVersion'], 99),
    { code: 'newer-version', found: 99, supported: 1 },
  ],
  [
    'version 0',
    withValue(['formatVersion'], 0),
    {
      code: 'wrong-shape',
      path: ['formatVersion'],
      found: '0',
      expected: { kind: 'value', value: '1' },
    },
  ],
  ['a rubric', JSON.stringify(rubricOf({})), { code: 'rubric-file' }],
  ['a negative level', withLevel(-1), { ...wrongLevel, found: '-1' }],
  ['level 2.5', withLevel(2.5), { ...wrongLevel, found: '2.5' }],
  ['level "3"', withLevel('3'), { ...wrongLevel, found: '"3"' }],
  [
    'a field __proto__',
    withValue(['assessment', '__proto__'], { a: 1 }),
    { code: 'forbidden-key', path: ['assessment', '__proto__'] },
  ],
  [
    'a field constructor',
    withValue(['assessment', 'x'], [{ constructor: 1 }]),
    { code: 'forbidden-key', path: ['assessment', 'x', 0, 'constructor'] },
  ],
  [
    'a field prototype',
    withValue(['prototype'], 1),
    { code: 'forbidden-key', path: ['prototype'] },
  ],
  ['a hundred thousand brackets', brackets(100_000), { code: 'too-deep', limit: 100 }],
  [
    'brackets in a field we do not know',
    withValue(['later'], JSON.parse(brackets(500))),
    { code: 'too-deep' },
  ],
  ['millions of values', `[${'0,'.repeat(2_000_000)}0]`, { code: 'too-many', limit: 1_000_000 }],
  ['open brackets only', '['.repeat(100_000), { code: 'cut-short' }],
];

describe('a file', () => {
  it.each(REFUSED)('is refused: %s', (_name, text, problem) => {
    expect(problemsOf(text)).toMatchObject([problem]);
  });

  it('is called cut short wherever it ends', () => {
    const ends = Array.from({ length: whole.trim().length - 1 }, (_, index) => index + 1);
    const others = ends.filter((end) => {
      const [problem] = problemsOf(whole.slice(0, end));
      return JSON.stringify(problem) !== '{"code":"cut-short"}';
    });
    expect(others).toEqual([]);
  });

  it('is refused with two answers of one assessor for one dimension', () => {
    const { answers } = assessmentWith({ AS1: 2 });
    const text = withValue(['assessment', 'answers'], [...answers, ...answers]);
    const path = ['assessment', 'answers', 1];
    const ids = ['assessor-1', 'AS1'];
    expect(problemsOf(text)).toEqual([{ code: 'duplicate', list: 'answers', path, ids }]);
  });

  it.each([
    ['assessors', { id: 'a', name: '', role: 'team' }, ['a']],
    ['context', { variable: 'a', values: ['unknown'] }, ['a']],
    ['sectionChoices', { sectionId: 'a', include: true, reason: '' }, ['a']],
    [
      'agreed',
      { dimensionId: 'a', position: { kind: 'not-stated' }, reason: '', updatedAt: '' },
      ['a'],
    ],
    [
      'actions',
      { id: 'a', dimensionId: 'b', step: '', owner: '', due: '', status: 'open', updatedAt: '' },
      ['a'],
    ],
  ])('is refused with one id twice in %s', (list, item, ids) => {
    const text = withValue(['assessment', list], [item, item]);
    expect(problemsOf(text)).toMatchObject([{ code: 'duplicate', list, ids }]);
  });

  it('gives quotes of one answer with one id an id each', () => {
    const quote = { id: 'q', quote: 'one', place: '' };
    const { answers } = assessmentWith({
      AS1: { position: null, passages: [quote] },
      AS2: { position: null, passages: [quote, { ...quote, quote: 'two' }] },
    });
    const text = withValue(['assessment', 'answers'], answers);
    const read = readAssessmentFile(text);
    const quotes = read.kind === 'ok' ? read.file.assessment.answers[1]?.passages : [];
    expect(quotes).toMatchObject([
      { id: 'q', quote: 'one' },
      { id: 'q~1', quote: 'two' },
    ]);
  });

  it('is refused with at most 20 problems', () => {
    const text = withValue(['assessment', 'actions'], Array(1000).fill(0));
    expect(problemsOf(text)).toHaveLength(20);
  });

  it('is refused by its size before it is read', () => {
    expect(checkFileSize(LARGEST_FILE)).toBeUndefined();
    const problem = { code: 'too-large', found: LARGEST_FILE + 1, limit: LARGEST_FILE };
    expect(checkFileSize(LARGEST_FILE + 1)).toEqual(problem);
    expect(problemsOf(' '.repeat(LARGEST_FILE + 1))).toEqual([problem]);
  });

  it('leaves the language as it was', () => {
    problemsOf(withValue(['__proto__'], { polluted: true }));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a text in a file', () => {
  it.each([
    ['a word of 60 letters', 'W'.repeat(60)],
    ['10 MB of note', 'অ'.repeat(10_000_000)],
    ['emoji', '👩🏽‍🌾🇧🇩'],
    ['right to left', 'تقييم \u202E abc \u202C'],
    ['a script', '<script>alert(1)</script>'],
    ['half a character', 'x\uD83D'],
    ['a formula', '=HYPERLINK("http://x")'],
  ])('comes back letter by letter: %s', async (_name, note) => {
    const storage = createMemoryStorage();
    const read = readAssessmentFile(textOf(assessmentWith({ AS1: { position: null, note } })));
    if (read.kind === 'refused') throw new Error('refused');
    const summary = { title: note, organisation: '', rated: 0, inScope: 0, updatedAt: NOW };
    await storage.create(read.file.assessment, summary);
    const loaded = await storage.load('assessment-1');
    expect(loaded.kind === 'ok' && loaded.assessment.answers[0]?.note === note).toBe(true);
  });

  it('leaves what is stored untouched when the file is refused or has the same id', async () => {
    const storage = createMemoryStorage();
    const own = assessmentWith({ AS1: 4 });
    const summary = { title: '', organisation: '', rated: 1, inScope: 1, updatedAt: NOW };
    await storage.create(own, summary);
    for (const [, text] of REFUSED) readAssessmentFile(text);
    const read = readAssessmentFile(whole);
    if (read.kind === 'ok') await storage.create(read.file.assessment, summary);
    expect(await storage.load(own.id)).toEqual({ kind: 'ok', assessment: own });
  });
});
