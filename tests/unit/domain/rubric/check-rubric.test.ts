import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../../../src/domain/rubric/check-rubric.ts';
import type { Condition } from '../../../../src/domain/rubric/condition.ts';
import type { Dimension, Rubric } from '../../../../src/domain/rubric/rubric.ts';
import { dimension, harm, rubricOf, tension } from '../../../builders/small-rubric.ts';

const context: Rubric['context'] = [
  {
    id: 'wages',
    group: 'setting',
    kind: 'one',
    question: 'Wages?',
    help: 'Help.',
    values: [
      { id: 'paid', label: 'Paid' },
      { id: 'late', label: 'Late' },
    ],
  },
];

function rubricWith(change: Partial<Rubric>, first: Partial<Dimension> = {}): Rubric {
  const sections = { AS: [dimension('AS1', first), dimension('AS2')], PP: [dimension('PP1')] };
  return rubricOf(sections, { context, ...change });
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('The list is empty.');
  return first;
}

function twice<T>(item: T): T[] {
  return [item, item];
}

function problemsOf(value: unknown) {
  const checked = checkRubric(value);
  return checked.kind === 'refused' ? checked.problems : [];
}

function whenProblems(when: Condition) {
  return problemsOf(rubricWith({ tensions: [tension('C01', when)] }));
}

const isPaid: Condition = { context: 'wages', is: ['paid'] };
const isLow: Condition = { level: 'AS1', atMost: 1 };

describe('a rubric', () => {
  it('is used when all of it fits', () => {
    const tensions = [
      tension(
        'C01',
        { all: [isLow, { not: isPaid }, { activity: 'DO' }] },
        { dimensions: ['AS1'], restates: ['AS1'] },
      ),
      tension('C02', {
        any: [{ tension: 'C01' }, { every: ['AS1', 'PP1'], atMost: 1, applying: 1 }],
      }),
      tension('C03', { all: [{ tension: 'C01' }, { tension: 'C02' }] }),
    ];
    const rubric = rubricWith({ tensions }, { harm: harm('conditional', isPaid) });
    expect(checkRubric(rubric)).toEqual({ kind: 'ok', rubric });
  });

  it('may use unknown as a value of every context variable', () => {
    expect(whenProblems({ context: 'wages', is: ['unknown', 'late'] })).toEqual([]);
  });

  it('is refused in the wrong shape, with place, find and need', () => {
    const rubric = rubricWith({
      version: 'one',
      tensions: [tension('C01', { level: 'AS1' } as never)],
    });
    expect(problemsOf(rubric)).toEqual([
      {
        code: 'wrong-shape',
        path: ['version'],
        found: '"one"',
        expected: { kind: 'form', form: '/^\\d+\\.\\d+\\.\\d+$/' },
      },
      {
        code: 'wrong-shape',
        path: ['tensions', 0, 'when', 'atMost'],
        found: null,
        expected: { kind: 'number' },
      },
    ]);
  });

  it('is refused with a field that reaches into the language', () => {
    const rubric = JSON.parse(`{"parts":[{"__proto__":{"a":1}}]}`) as unknown;
    const problem = { code: 'forbidden-key', path: ['parts', 0, '__proto__'] };
    expect(problemsOf(rubric)).toEqual([problem]);
  });

  it('is refused when conditions are nested without end', () => {
    let when: unknown = { always: true };
    for (let depth = 0; depth < 10_000; depth += 1) when = { not: when };
    expect(problemsOf({ ...rubricWith({}), tensions: [{ when }] })).toMatchObject([
      { code: 'too-deep' },
    ]);
  });

  it.each([null, [], 'rubric', 0, undefined])('is not %j', (value) => {
    expect(problemsOf(value)).toMatchObject([
      { code: 'wrong-shape', path: [], expected: { kind: 'object' } },
    ]);
  });

  it('is refused with at most 20 problems', () => {
    const dimensions = Array.from({ length: 50 }, (_, index) => `XX${index}`);
    expect(
      problemsOf(rubricWith({ tensions: [tension('C01', isLow, { dimensions })] })),
    ).toHaveLength(20);
  });
});

describe('an id used twice', () => {
  const activity = { id: 'DO', label: 'Do', help: 'Help.', full: [], ask: [] };
  const lesson = { id: 'R1', part: 'brief', number: '1', title: 'T', text: 'T', ask: 'A' } as const;
  const part = firstOf(rubricWith({}).parts);
  const variable = firstOf(context);
  const value = { id: 'paid', label: 'Again' };
  const section = firstOf(rubricWith({}).sections);

  it.each<[string, Partial<Rubric>, readonly (string | number)[], string]>([
    ['part', { parts: [part, part] }, ['parts', 1, 'id'], '"part"'],
    ['activity', { activities: [activity, activity] }, ['activities', 1, 'id'], '"DO"'],
    ['context variable', { context: [variable, variable] }, ['context', 1, 'id'], '"wages"'],
    [
      'value',
      { context: [{ ...variable, values: [...variable.values, value] }] },
      ['context', 0, 'values', 2, 'id'],
      '"paid"',
    ],
    [
      'tension',
      { tensions: [tension('C01', isLow), tension('C01', isLow)] },
      ['tensions', 1, 'id'],
      '"C01"',
    ],
    ['lesson', { lessons: [lesson, lesson] }, ['lessons', 1, 'id'], '"R1"'],
    [
      'fact',
      { facts: twice({ id: 'F1', fact: 'F', how: 'H', addresses: [] }) },
      ['facts', 1, 'id'],
      '"F1"',
    ],
    [
      'document',
      { documents: twice({ id: 'D1', title: 'T', publisher: 'P', date: 'D' }) },
      ['documents', 1, 'id'],
      '"D1"',
    ],
    [
      'level',
      {
        levels: [0, 1, 2, 3, 0].map((level) => ({ level, name: 'N', meaning: 'M' })),
      },
      ['levels', 4, 'level'],
      '0',
    ],
    [
      'dimension',
      {
        sections: [
          section,
          { ...section, id: 'PP', dimensions: [dimension('PP1'), dimension('AS2')] },
        ],
      },
      ['sections', 1, 'dimensions', 1, 'id'],
      '"AS2"',
    ],
  ])('is refused: %s', (_name, change, path, found) => {
    expect(problemsOf(rubricWith(change))).toEqual([
      { code: 'duplicate-id', path, found, expected: { kind: 'unique-id' } },
    ]);
  });

  it('is refused: section', () => {
    const repeated = rubricWith({
      sections: [section, { ...section, dimensions: [dimension('PP1')] }],
    });
    expect(problemsOf(repeated)).toMatchObject([
      { code: 'duplicate-id', path: ['sections', 1, 'id'] },
      { code: 'unknown-id', path: ['parts', 0, 'sections', 1], found: '"PP"' },
    ]);
  });
});

describe('an id that names nothing', () => {
  const part = firstOf(rubricWith({}).parts);
  const activity = { id: 'DO', label: 'Do', help: 'Help.' };
  const variable = firstOf(context);
  const cases: readonly (readonly [string, Rubric, readonly (string | number)[], string])[] = [
    [
      'section of a part',
      rubricWith({ parts: [{ ...part, sections: ['AS', 'PP', 'NO'] }] }),
      ['parts', 0, 'sections', 2],
      'section',
    ],
    [
      'part of a section',
      rubricWith({
        sections: rubricWith({}).sections.map((section) => ({
          ...section,
          part: section.id === 'AS' ? 'NO' : 'part',
        })),
      }),
      ['sections', 0, 'part'],
      'part',
    ],
    [
      'dimension an activity needs',
      rubricWith({ activities: [{ ...activity, full: ['NO'], ask: [] }] }),
      ['activities', 0, 'full', 0],
      'dimension',
    ],
    [
      'dimension an activity asks',
      rubricWith({ activities: [{ ...activity, full: [], ask: ['AS1', 'NO'] }] }),
      ['activities', 0, 'ask', 1],
      'dimension',
    ],
    [
      'tension a question waits for',
      rubricWith({ context: [{ ...variable, ask: { tension: 'NO' } }] }),
      ['context', 0, 'ask', 'tension'],
      'tension',
    ],
    [
      'lesson of a dimension',
      rubricWith({}, { lessons: ['NO'] }),
      ['sections', 0, 'dimensions', 0, 'lessons', 0],
      'lesson',
    ],
    [
      'fact of a dimension',
      rubricWith({}, { facts: ['NO'] }),
      ['sections', 0, 'dimensions', 0, 'facts', 0],
      'fact',
    ],
    [
      'dimension that is alike',
      rubricWith({}, { alike: [{ id: 'NO', difference: 'D' }] }),
      ['sections', 0, 'dimensions', 0, 'alike', 0, 'id'],
      'dimension',
    ],
    [
      'lesson of a harm',
      rubricWith({}, { harm: { ...harm('stated'), lessons: ['NO'] } }),
      ['sections', 0, 'dimensions', 0, 'harm', 'lessons', 0],
      'lesson',
    ],
    [
      'activity of a harm',
      rubricWith({}, { harm: harm('stated', { activity: 'NO' }) }),
      ['sections', 0, 'dimensions', 0, 'harm', 'critical', 'activity'],
      'activity',
    ],
    [
      'dimension of a tension',
      rubricWith({ tensions: [tension('C01', isLow, { dimensions: ['NO'] })] }),
      ['tensions', 0, 'dimensions', 0],
      'dimension',
    ],
    [
      'lesson of a tension',
      rubricWith({ tensions: [tension('C01', isLow, { lessons: ['NO'] })] }),
      ['tensions', 0, 'lessons', 0],
      'lesson',
    ],
    [
      'dimension restated',
      rubricWith({ tensions: [tension('C01', isLow, { restates: ['NO'] })] }),
      ['tensions', 0, 'restates', 0],
      'dimension',
    ],
  ];

  it.each(cases)('is refused: %s', (_name, rubric, path, kind) => {
    const problem = {
      code: 'unknown-id',
      path,
      found: '"NO"',
      expected: { kind: 'id-of', of: kind },
    };
    expect(problemsOf(rubric)).toEqual([problem]);
  });

  it.each<[Condition, readonly (string | number)[], string]>([
    [{ level: 'NO', atMost: 1 }, ['level'], 'dimension'],
    [{ all: [isPaid, { level: 'NO', atLeast: 1 }] }, ['all', 1, 'level'], 'dimension'],
    [
      { any: [{ every: ['AS1', 'NO'], atMost: 1, applying: 1 }] },
      ['any', 0, 'every', 1],
      'dimension',
    ],
    [{ some: ['NO'], atMost: 1, count: 1 }, ['some', 0], 'dimension'],
    [{ not: { context: 'NO', is: ['paid'] } }, ['not', 'context'], 'context'],
    [{ activity: 'NO' }, ['activity'], 'activity'],
    [{ tension: 'NO' }, ['tension'], 'tension'],
  ])('is refused in a condition: %j', (when, inside, kind) => {
    const path = ['tensions', 0, 'when', ...inside];
    expect(whenProblems(when)).toEqual([
      { code: 'unknown-id', path, found: '"NO"', expected: { kind: 'id-of', of: kind } },
    ]);
  });

  it.each(['is', 'only'] as const)('is refused as a value: %s', (name) => {
    expect(whenProblems({ context: 'wages', [name]: ['paid', 'never'] } as Condition)).toEqual([
      {
        code: 'unknown-value',
        path: ['tensions', 0, 'when', name, 1],
        found: '"never"',
        expected: { kind: 'values', values: ['paid', 'late', 'unknown'] },
      },
    ]);
  });
});

describe('tensions that ask for each other', () => {
  const chain = (ids: readonly string[], last: Condition) =>
    ids.map((id, at) => tension(id, at + 1 < ids.length ? { tension: ids[at + 1] ?? '' } : last));

  it.each([
    [['C01'], 'C01', 'C01, C01'],
    [['C01', 'C02', 'C03'], 'C01', 'C01, C02, C03, C01'],
    [['C01', 'C02', 'C03'], 'C02', 'C02, C03, C02'],
  ])('in a circle are refused: %j', (ids, back, found) => {
    const tensions = chain(ids, { all: [isLow, { tension: back }] });
    const expected = { kind: 'no-circle' };
    expect(problemsOf(rubricWith({ tensions }))).toEqual([
      { code: 'tension-cycle', path: ['tensions'], found, expected },
    ]);
  });

  it('are checked in time, however long the chain', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `T${index}`);
    expect(checkRubric(rubricWith({ tensions: chain(ids, isLow) })).kind).toBe('ok');
    const circle = problemsOf(rubricWith({ tensions: chain(ids, { tension: 'T0' }) }));
    expect(circle).toMatchObject([
      { code: 'tension-cycle', found: 'T0, T1, T2, T3, T4, T5, T6, T7, …' },
    ]);
  });
});

describe('[M14] not', () => {
  it.each<Condition>([
    isLow,
    { every: ['AS1'], atMost: 1, applying: 1 },
    { some: ['AS1'], atMost: 1, count: 1 },
    { any: [isPaid, { all: [isLow] }] },
  ])('is refused around a level: %j', (inner) => {
    const path = ['tensions', 0, 'when', 'all', 0, 'not'];
    expect(whenProblems({ all: [{ not: inner }] })).toMatchObject([
      { code: 'not-around-level', path },
    ]);
  });

  it('is refused around a tension that looks at a level through another', () => {
    const tensions = [
      tension('C01', { not: { tension: 'C02' } }),
      tension('C02', { tension: 'C03' }),
      tension('C03', isLow),
    ];
    expect(problemsOf(rubricWith({ tensions }))).toMatchObject([
      { code: 'not-around-level', found: '{"tension":"C02"}' },
    ]);
  });

  it.each<Condition>([isPaid, { activity: 'DO' }, { any: [isPaid, { activity: 'DO' }] }])(
    'is accepted around %j',
    (inner) => {
      expect(whenProblems({ not: inner })).toEqual([]);
    },
  );
});
