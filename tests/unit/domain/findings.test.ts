import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { assess } from '../../../src/domain/findings/assess.ts';
import { showsHarm, uniqueWaiting } from '../../../src/domain/findings/findings.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { ASSESSOR, assessmentWith, type Given } from '../../builders/assessment.ts';
import { dimension, harm, rubricOf, tension } from '../../builders/small-rubric.ts';

const plain = rubricOf({ AS: ['A', 'B', 'C', 'D'].map((id) => dimension(id)) });

function result(
  rubric: Rubric,
  given: Readonly<Record<string, Given>>,
  change: Partial<Assessment> = {},
) {
  return assess(rubric, assessmentWith(given, change), ASSESSOR);
}

const quoted = (level: 3 | 4, quote: string) => ({
  position: { kind: 'level', level } as const,
  passages: [{ id: 'p1', quote, place: 'page 3' }],
});

describe('[M5] claimed, not shown', () => {
  it('[M5] lists levels 3 and 4 without a passage, and counts them', () => {
    const found = result(plain, { A: 3, B: 4, C: 2, D: quoted(4, 'We will.') });
    expect(found.claimedNotShown).toEqual(['A', 'B']);
    expect(found.counts.levels).toEqual([0, 0, 1, 1, 2]);
  });

  it('[M5] does not take an empty passage as shown', () => {
    expect(result(plain, { A: quoted(3, '  ') }).claimedNotShown).toEqual(['A']);
  });

  it('[M5] knows which dimensions have a passage', () => {
    const found = result(plain, { A: quoted(3, 'We will.') });
    expect(found.dimensions.map(({ hasPassage }) => hasPassage)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('[M12] gaps', () => {
  it('[M12] are 4 − level, largest first, then source order', () => {
    expect(result(plain, { A: 3, B: 0, C: 3, D: 4 }).gaps).toEqual([
      { dimension: 'B', level: 0, gap: 4 },
      { dimension: 'A', level: 3, gap: 1 },
      { dimension: 'C', level: 3, gap: 1 },
    ]);
  });

  it('[M12] keep silence apart as open questions', () => {
    const found = result(plain, { B: 'not-stated', A: 'not-stated' });
    expect(found.gaps).toEqual([]);
    expect(found.openQuestions).toEqual(['A', 'B']);
  });
});

describe('[M13] harm', () => {
  it.each([
    ['stated', 0, true],
    ['stated', 1, true],
    ['stated', 2, true],
    ['stated', 3, false],
    ['conditional', 1, true],
    ['conditional', 2, false],
    ['inferred', 0, true],
    ['inferred', 2, false],
  ] as const)('[M13] %s at level %i shows: %s', (grade, level, shows) => {
    expect(showsHarm(grade, level)).toBe(shows);
  });

  const critical = { context: 'ban', is: ['full'] };
  const rubric = rubricOf({
    AS: [
      dimension('A', { harm: harm('inferred') }),
      dimension('B', { harm: harm('stated', critical) }),
      dimension('C', { harm: harm('conditional', { level: 'A', atMost: 1 }) }),
      dimension('D'),
    ],
  });

  it('[M13] is never shown for silence, "does not apply" or no answer', () => {
    const given = { A: 'not-stated', B: { notApplicable: 'No.' } } as const;
    expect(result(rubric, given).harms).toEqual([]);
  });

  it('[M13] is not shown where the rubric gives no grade', () => {
    expect(result(rubric, { D: 0 }).harms).toEqual([]);
  });

  it('[M13] is in softer words at level 2', () => {
    expect(result(rubric, { B: 2 }).harms).toMatchObject([
      { dimension: 'B', isSofter: true, level: 2 },
    ]);
    expect(result(rubric, { B: 1 }).harms).toMatchObject([{ isSofter: false, grade: 'stated' }]);
  });

  it('[M13] is critical when its condition holds', () => {
    const context = [{ variable: 'ban', values: ['full'] }];
    expect(result(rubric, { B: 0 }, { context }).harms).toMatchObject([
      { isCritical: true, waiting: [] },
    ]);
  });

  it('[M13] says what would decide whether it is critical', () => {
    expect(result(rubric, { B: 0 }).harms).toMatchObject([
      { isCritical: false, waiting: [{ kind: 'context', id: 'ban' }] },
    ]);
  });

  it('[M13] without a condition is never critical', () => {
    expect(result(rubric, { A: 0 }).harms).toMatchObject([{ isCritical: false, waiting: [] }]);
  });

  it('[M15] comes critical first, then by gap, then in source order', () => {
    const found = result(rubric, { A: 1, B: 0, C: 1 });
    expect(found.harms.map(({ dimension: id }) => id)).toEqual(['C', 'B', 'A']);
  });
});

describe('[M14] tensions', () => {
  const low = { level: 'A', atMost: 1 };
  const rubric = rubricOf(
    { AS: ['A', 'B', 'C', 'D'].map((id) => dimension(id)) },
    {
      tensions: [
        tension('C1', low, { severity: 'minor' }),
        tension('C2', low, { severity: 'critical' }),
        tension('C3', { all: [low, { context: 'ban', is: ['full'] }] }),
        tension('C4', { level: 'A', atLeast: 4 }),
      ],
    },
  );

  it('[M14] hold by severity, then in the order of the rubric', () => {
    expect(result(rubric, { A: 0 }).tensions).toEqual([
      { tension: 'C2', severity: 'critical' },
      { tension: 'C1', severity: 'minor' },
    ]);
  });

  it('[M14] are silent when false', () => {
    const found = result(rubric, { A: 2 });
    expect(found.tensions).toEqual([]);
    expect(found.questions).toEqual([]);
  });

  it('[M14] become a question to the team when unknown', () => {
    expect(result(rubric, { A: 0 }).questions).toEqual([
      {
        tension: 'C3',
        severity: 'major',
        waiting: [{ kind: 'context', id: 'ban' }],
        isPending: false,
      },
    ]);
  });

  it('[M14] never accuse on silence', () => {
    const found = result(rubric, { A: 'not-stated' });
    expect(found.tensions).toEqual([]);
    expect(found.questions.map((question) => question.isPending)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('[M14] wait while a dimension has no answer', () => {
    expect(result(rubric, {}).questions.every(({ isPending }) => isPending)).toBe(true);
  });

  it('[M14] name each thing they wait for once', () => {
    const ban = { kind: 'context', id: 'ban' } as const;
    const a = { kind: 'dimension', id: 'ban', state: 'not-stated' } as const;
    expect(uniqueWaiting([ban, a, ban])).toEqual([ban, a]);
  });
});

describe('[M15] order of the gap list', () => {
  const rubric = rubricOf(
    {
      AS: [
        dimension('A', { harm: harm('inferred') }),
        dimension('B'),
        dimension('C', { harm: harm('stated', { always: true }) }),
        dimension('D'),
      ],
    },
    {
      tensions: [
        tension('C1', { level: 'B', atMost: 1 }, { severity: 'minor' }),
        tension('C2', { level: 'C', atMost: 1 }, { severity: 'critical', restates: ['C'] }),
        tension('C3', { level: 'A', atMost: 1 }, { severity: 'critical' }),
      ],
    },
  );

  it('[M15] is critical harms, other harms, tensions by severity, then gaps', () => {
    const found = result(rubric, { A: 0, B: 1, C: 1, D: 0 });
    expect(found.order).toEqual([
      { kind: 'harm', id: 'C', isCritical: true },
      { kind: 'harm', id: 'A', isCritical: false },
      { kind: 'tension', id: 'C3', severity: 'critical' },
      { kind: 'tension', id: 'C1', severity: 'minor' },
      { kind: 'gap', id: 'D', gap: 4 },
      { kind: 'gap', id: 'B', gap: 3 },
    ]);
  });

  it('shows a rule that restates a harm once, with the harm', () => {
    const found = result(rubric, { C: 1 });
    expect(found.harms[0]?.tensions).toEqual(['C2']);
    expect(found.order.some(({ id }) => id === 'C2')).toBe(false);
  });

  it('[M15] keeps the place of a critical tension whose harm is not critical', () => {
    const own = tension('C1', { level: 'A', atMost: 1 }, { severity: 'critical', restates: ['A'] });
    const found = result({ ...rubric, tensions: [own] }, { A: 1 });
    expect(found.order).toEqual([
      { kind: 'harm', id: 'A', isCritical: false },
      { kind: 'tension', id: 'C1', severity: 'critical' },
    ]);
  });

  it('[M15] drops a critical tension that one critical harm of two tells', () => {
    const low = { level: 'A', atMost: 1 };
    const own = tension('C1', low, { severity: 'critical', restates: ['A', 'C'] });
    const found = result({ ...rubric, tensions: [own] }, { A: 1, C: 1 });
    expect(found.order.map(({ id }) => id)).toEqual(['C', 'A']);
  });

  it('[M15] drops a tension that is not critical when any harm tells it', () => {
    const own = tension('C1', { level: 'A', atMost: 1 }, { restates: ['A'] });
    const found = result({ ...rubric, tensions: [own] }, { A: 1 });
    expect(found.order.map(({ id }) => id)).toEqual(['A']);
  });

  it('shows the rule itself when its harm does not show', () => {
    const changed = {
      ...rubric,
      tensions: [tension('C2', { level: 'C', atMost: 3 }, { restates: ['C'] })],
    };
    expect(result(changed, { C: 3 }).order).toEqual([
      { kind: 'tension', id: 'C2', severity: 'major' },
      { kind: 'gap', id: 'C', gap: 1 },
    ]);
  });

  it('does not tell a rule with a harm while the rule does not hold', () => {
    const changed = {
      ...rubric,
      tensions: [
        tension('C1', { level: 'C', atMost: 1 }),
        tension('C2', { activity: 'X' }, { restates: ['C'] }),
      ],
    };
    const found = result(changed, { C: 0 });
    expect(found.tensions.map((held) => held.tension)).toEqual(['C1']);
    expect(found.harms[0]?.tensions).toEqual([]);
  });
});

describe('a result', () => {
  it('names rubric, assessment and assessor', () => {
    expect(result(plain, {})).toMatchObject({
      rubric: { id: 'test-rubric', version: '1.0.0' },
      assessment: 'assessment-1',
      assessor: ASSESSOR,
    });
  });

  it('[M17] has nothing rated for an assessor without answers', () => {
    const found = assess(plain, assessmentWith({ A: 1 }), 'somebody-else');
    expect(found.counts.unanswered).toBe(4);
  });

  it('knows section and part of each dimension', () => {
    expect(result(plain, {}).dimensions[0]).toMatchObject({ id: 'A', section: 'AS', part: 'part' });
  });

  it('evaluates rules on activities', () => {
    const rubric = { ...plain, tensions: [tension('C1', { activity: 'DO' })] };
    expect(result(rubric, {}).tensions).toHaveLength(1);
    expect(result(rubric, {}, { activities: [] }).tensions).toHaveLength(0);
  });

  it('takes a level of an unknown dimension as out of scope', () => {
    const rubric = { ...plain, tensions: [tension('C1', { level: 'ZZ9', atMost: 1 })] };
    expect(result(rubric, {})).toMatchObject({ tensions: [], questions: [] });
  });

  it('follows a rule that another rule points to', () => {
    const rules = [tension('C1', { tension: 'C2' }), tension('C2', { level: 'A', atMost: 1 })];
    expect(result({ ...plain, tensions: rules }, { A: 0 }).tensions).toHaveLength(2);
  });
});
