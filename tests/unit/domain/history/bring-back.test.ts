import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { planAction, removeAction } from '../../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../../src/domain/assessment/records.ts';
import { bringBack, type PastChange } from '../../../../src/domain/history/bring-back.ts';
import { listWaysBack } from '../../../../src/domain/history/list-ways-back.ts';
import { answers, assessmentWith, NOW, type Given } from '../../../builders/assessment.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const KEY = 'answers/assessor-1/AS1';

const answer = (given: Given): Answer | undefined => answers({ AS1: given })[0];
const at = (level: 0 | 1 | 2 | 3 | 4) => ({ kind: 'level', level }) as const;
const answerIn = (assessment: Assessment) => assessment.answers[0];
const quote = (id: string) => ({ id, quote: `Words of ${id}`, place: '' });

describe('bringing back', () => {
  const change: PastChange = { key: KEY, before: answer(1), after: answer(3) };

  it('gives the answer of that time, as of now', () => {
    const back = bringBack(assessmentWith({ AS1: 4 }), change, 'before', LATER);
    expect(answerIn(back)).toEqual({ ...answer(1), updatedAt: LATER });
  });

  it('leaves what was written since', () => {
    const now = assessmentWith({ AS1: { position: at(4), note: 'Since then' } });
    const back = bringBack(now, change, 'before', LATER);
    expect(answerIn(back)).toMatchObject({ position: at(1), note: 'Since then' });
  });

  it('changes nothing when that is the answer now', () => {
    const now = assessmentWith({ AS1: 1 });
    expect(bringBack(now, change, 'before', LATER)).toBe(now);
  });

  it('changes nothing when there was nothing', () => {
    const now = assessmentWith({ AS1: 3 });
    const first = { key: KEY, after: answer(3) };
    const noted = {
      key: KEY,
      before: answer({ position: at(3), note: '' }),
      after: answer({ position: at(3), note: 'New' }),
    };
    expect(bringBack(now, first, 'before', LATER)).toBe(now);
    const chosen = { key: 'activities', before: [], after: ['DO'] };
    expect(bringBack(now, noted, 'before', LATER)).toBe(now);
    expect(bringBack(now, chosen, 'before', LATER)).toBe(now);
  });

  it('brings quotes back beside those that are there', () => {
    const now = assessmentWith({ AS1: { position: at(3), passages: [quote('new')] } });
    const taken = {
      key: KEY,
      before: answer({ position: at(3), passages: [quote('old')] }),
      after: answer({ position: at(3) }),
    };
    expect(answerIn(bringBack(now, taken, 'before', LATER))?.passages).toEqual([
      quote('new'),
      quote('old'),
    ]);
  });

  it('leaves what two windows have not settled yet', () => {
    const other = { position: at(0), note: '', updatedAt: NOW };
    const now = assessmentWith({ AS1: { position: at(4), alternatives: [other] } });
    const back = bringBack(now, change, 'before', LATER);
    expect(answerIn(back)).toMatchObject({ position: at(1), alternatives: [other] });
  });

  it('gives a record back that was taken away, and no old choice with it', () => {
    const other = { position: at(0), note: '', updatedAt: NOW };
    const gone = { key: KEY, before: answer({ position: at(2), alternatives: [other] }) };
    const back = bringBack(assessmentWith({}), gone, 'before', LATER);
    expect(answerIn(back)).toMatchObject({ position: at(2), alternatives: [] });
  });

  it('puts a step of the plan at the end of the plan', () => {
    const step = (id: string) =>
      ({
        id,
        dimensionId: 'AS1',
        step: id,
        owner: '',
        due: '',
        status: 'open',
        updatedAt: NOW,
      }) as const;
    const both = planAction(planAction(assessmentWith({}), step('one')), step('two'));
    const left = removeAction(both, 'one');
    const removal = diffRecords(both, left).find(({ key }) => key === 'actions/one');
    if (!removal) throw new Error('Nothing was removed.');
    const back = bringBack(left, removal, 'before', LATER);
    expect(back.actions.map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('gives a whole list of activities back', () => {
    const activities = { key: 'activities', before: ['PD', 'AS'], after: ['DO'] };
    const back = bringBack(assessmentWith({}), activities, 'before', LATER);
    expect(back.activities).toEqual(['PD', 'AS']);
  });
});

describe('the ways back', () => {
  it('lead to what was before, and once to what would be lost', () => {
    const newest = { key: KEY, before: answer(1), after: answer(2) };
    const elsewhere = { key: KEY, before: answer(0), after: answer(4) };
    const oldest = { key: KEY, after: answer(1) };
    const entries = [newest, elsewhere, oldest];
    const ways = listWaysBack(assessmentWith({ AS1: 2 }), entries);
    expect(entries.map((entry) => ways.get(entry))).toEqual([['before'], ['before', 'after'], []]);
  });
});
