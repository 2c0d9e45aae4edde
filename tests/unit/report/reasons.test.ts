import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/findings/assess.ts';
import type { Condition } from '../../../src/domain/rubric/condition.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { listReasons, readFacts } from '../../../src/report/reasons.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { dimension, rubricOf, tension } from '../../builders/small-rubric.ts';

const low = (level: string): Condition => ({ level, atMost: 1 });
const rubric = rubricOf(
  { A: ['A1', 'A2', 'A3', 'A4'].map((id) => dimension(id)) },
  { tensions: [tension('C1', low('A2'))] },
);
const given = assessmentWith(
  { A1: 0, A2: 1, A3: 4, A4: 'not-stated' },
  { context: [{ variable: 'ban', values: ['full'] }] },
);

function reasonsFor(condition: Condition) {
  const report = buildReport(rubric, given, assess(rubric, given, ASSESSOR), '2026-11-22');
  return listReasons(condition, readFacts(rubric, report));
}

describe('the reasons of a finding', () => {
  it('[M14] are all answers of what must hold together', () => {
    const condition = { all: [low('A1'), { context: 'ban', is: ['full'] }, { activity: 'DO' }] };
    expect(reasonsFor(condition)).toEqual({
      dimensions: ['A1'],
      context: ['ban'],
      activities: ['DO'],
    });
  });

  it('[M14] are of alternatives only those that hold', () => {
    expect(reasonsFor({ any: [low('A1'), low('A3')] }).dimensions).toEqual(['A1']);
  });

  it('are of a group those at or below its mark', () => {
    const all = ['A1', 'A2', 'A3', 'A4'];
    expect(reasonsFor({ some: all, atMost: 1, count: 2 }).dimensions).toEqual(['A1', 'A2']);
    expect(reasonsFor({ every: ['A1', 'A2'], atMost: 0, applying: 1 }).dimensions).toEqual(['A1']);
  });

  it('are those of the tension that a condition names', () => {
    expect(reasonsFor({ tension: 'C1' }).dimensions).toEqual(['A2']);
  });

  it('are also the answers that a "not" turns round', () => {
    expect(reasonsFor({ not: low('A3') }).dimensions).toEqual(['A3']);
    expect(reasonsFor({ not: { any: [low('A3'), low('A4')] } }).dimensions).toEqual(['A3']);
    expect(reasonsFor({ not: { all: [low('A1'), low('A3')] } }).dimensions).toEqual(['A3']);
    expect(reasonsFor({ not: { some: ['A1', 'A3'], atMost: 1, count: 2 } }).dimensions).toEqual([
      'A3',
    ]);
  });

  it('are never silence, and never what nobody answered', () => {
    const condition = { not: { any: [low('A4'), { context: 'work', is: ['poor'] }] } };
    expect(reasonsFor(condition)).toEqual({ dimensions: [], context: [], activities: [] });
  });

  it('stand once', () => {
    expect(reasonsFor({ all: [low('A1'), low('A1')] }).dimensions).toEqual(['A1']);
  });
});
