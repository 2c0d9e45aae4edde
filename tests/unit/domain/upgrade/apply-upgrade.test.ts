import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import {
  answerDimension,
  confirmAnswer,
  settleAlternative,
} from '../../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../../src/domain/assessment/records.ts';
import { takeBack } from '../../../../src/domain/assessment/take-back.ts';
import { applyUpgrade } from '../../../../src/domain/upgrade/apply-upgrade.ts';
import { ASSESSOR, NOW } from '../../../builders/assessment.ts';
import {
  assessmentOfFirst,
  FIRST,
  TO_SECOND,
  reportToSecond,
} from '../../../builders/two-versions.ts';

const AT = '2027-01-01T00:00:00.000Z';
const where = { assessorId: ASSESSOR, now: AT };

function upgrade(assessment: Assessment): Assessment {
  return applyUpgrade(assessment, reportToSecond(assessment, { kept: FIRST }), AT);
}

const find = ({ answers }: Assessment, id: string) =>
  answers.find(({ dimensionId }) => dimensionId === id);

const level = (value: 0 | 1 | 2 | 3 | 4) => ({ kind: 'level', level: value }) as const;
const quote = { id: 'q', quote: 'Our words', place: 'page 1' };

describe('an upgrade', () => {
  it('names the new version, and remembers the one before', () => {
    const after = upgrade(assessmentOfFirst({}));
    expect(after.rubric).toMatchObject({ version: '2.0.0', hash: TO_SECOND.hash });
    expect(after.upgrades).toMatchObject([{ from: { version: '1.0.0' }, at: AT }]);
  });

  it('carries an answer to the new id of its question and keeps the old one', () => {
    const before = assessmentOfFirst({ A4: 3 });
    const after = upgrade(before);
    expect(find(after, 'A6')).toEqual({ ...find(before, 'A4'), dimensionId: 'A6' });
    expect(find(after, 'A4')).toEqual(find(before, 'A4'));
    expect(after.toReview).toEqual([]);
  });

  it('offers the answer to a question that was split, and counts it nowhere', () => {
    const after = upgrade(
      assessmentOfFirst({ B1: { position: level(2), note: 'Why', passages: [quote] } }),
    );
    const offer = [{ position: level(2), note: 'Why', updatedAt: NOW }];
    expect(find(after, 'B1')).toMatchObject({ position: null, alternatives: offer });
    expect(find(after, 'B5')).toMatchObject({ position: null, alternatives: offer });
    expect(find(after, 'B5')?.passages).toEqual([quote]);
    expect(after.toReview).toEqual(['B1', 'B5']);
  });

  it('offers each answer to questions that were joined', () => {
    const after = upgrade(assessmentOfFirst({ B2: 1, B3: 3 }));
    expect(find(after, 'B6')?.alternatives.map(({ position }) => position)).toEqual([
      level(1),
      level(3),
    ]);
    expect(find(after, 'B2')?.position).toEqual(level(1));
    expect(after.toReview).toEqual(['B6']);
  });

  it('keeps the answer to a question that was taken out', () => {
    const before = assessmentOfFirst({ B4: 4 });
    expect(upgrade(before).answers).toEqual(before.answers);
  });

  it('keeps an answer whose words have changed, and marks it', () => {
    const after = upgrade(assessmentOfFirst({ A1: 1, A2: 2 }));
    expect(find(after, 'A2')?.position).toEqual(level(2));
    expect(after.toReview).toEqual(['A2']);
  });

  it('puts aside a context answer that is no longer offered', () => {
    const context = [
      { variable: 'setting', values: ['village'] },
      { variable: 'season', values: ['wet'] },
    ];
    const after = upgrade(assessmentOfFirst({}, { context }));
    expect(after.context).toEqual([{ variable: 'season', values: ['wet'] }]);
    expect(after.upgrades?.[0]?.setAside.context).toEqual([
      { variable: 'setting', values: ['village'] },
    ]);
  });

  it('lets what a group agreed on go with a question, not with a part of it', () => {
    const agree = (dimensionId: string) => ({
      dimensionId,
      position: level(1),
      reason: '',
      updatedAt: NOW,
    });
    const after = upgrade(assessmentOfFirst({}, { agreed: [agree('A4'), agree('B1')] }));
    expect(after.agreed).toEqual([agree('A4'), agree('A6')]);
    expect(after.upgrades?.[0]?.setAside.agreed).toEqual([agree('B1')]);
  });

  it('takes the steps of the plan to where their question is now', () => {
    const step = (id: string, dimensionId: string) => ({
      id,
      dimensionId,
      step: 'Do it',
      owner: '',
      due: '',
      status: 'open' as const,
      updatedAt: NOW,
    });
    const actions = [step('s1', 'A4'), step('s2', 'B3'), step('s3', 'B1'), step('s4', 'B4')];
    const after = upgrade(assessmentOfFirst({}, { actions }));
    expect(after.actions.map(({ dimensionId }) => dimensionId)).toEqual(['A6', 'B6', 'B1', 'B4']);
    expect(after.upgrades?.[0]?.setAside.steps).toEqual([
      { id: 's1', dimensionId: 'A4' },
      { id: 's2', dimensionId: 'B3' },
    ]);
  });

  it('keeps what another upgrade left to look at', () => {
    const after = upgrade(assessmentOfFirst({ A2: 2 }, { toReview: ['A1', 'A4'] }));
    expect(after.toReview).toEqual(['A1', 'A6', 'A2']);
  });
});

describe('an answer that wants another look', () => {
  const marked = upgrade(assessmentOfFirst({ A2: 2, B1: 1 }));

  it('still holds when a person says so', () => {
    expect(confirmAnswer(marked, 'A2').toReview).toEqual(['B1', 'B5']);
    expect(confirmAnswer(marked, 'A1')).toBe(marked);
  });

  it('is looked at when it is answered anew', () => {
    const after = answerDimension(marked, { ...where, dimensionId: 'A2', position: level(3) });
    expect(after.toReview).toEqual(['B1', 'B5']);
  });

  it('is looked at when an offered answer is taken', () => {
    const after = settleAlternative(marked, { ...where, dimensionId: 'B5', take: 0 });
    expect(find(after, 'B5')?.position).toEqual(level(1));
    expect(after.toReview).toEqual(['A2', 'B1']);
  });

  it('is marked again by an undo, and no other', () => {
    const first = confirmAnswer(marked, 'A2');
    const second = confirmAnswer(first, 'B1');
    expect(new Set(takeBack(second, diffRecords(marked, first)).toReview)).toEqual(
      new Set(['A2', 'B5']),
    );
  });
});
