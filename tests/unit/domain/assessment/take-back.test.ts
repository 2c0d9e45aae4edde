import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import {
  answerContext,
  answerDimension,
  chooseActivities,
  editProfile,
  noteDimension,
  planAction,
  quotePassage,
  removeAction,
  removePassage,
} from '../../../../src/domain/assessment/edits.ts';
import { diffRecords, isSame } from '../../../../src/domain/assessment/records.ts';
import { takeBack } from '../../../../src/domain/assessment/take-back.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../../builders/assessment.ts';

type Edit = (assessment: Assessment) => Assessment;

const where = { assessorId: ASSESSOR, dimensionId: 'AS1', now: NOW };
const rate =
  (level: 0 | 1 | 2 | 3 | 4): Edit =>
  (assessment) =>
    answerDimension(assessment, { ...where, position: { kind: 'level', level } });
const note =
  (text: string): Edit =>
  (assessment) =>
    noteDimension(assessment, { ...where, note: text });
const quote =
  (id: string, text: string): Edit =>
  (assessment) =>
    quotePassage(assessment, { ...where, passage: { id, quote: text, place: '' } });
const unquote =
  (passageId: string): Edit =>
  (assessment) =>
    removePassage(assessment, { ...where, passageId });
const title =
  (text: string): Edit =>
  (assessment) =>
    editProfile(assessment, { title: text });
const route =
  (text: string): Edit =>
  (assessment) =>
    editProfile(assessment, { route: text });
const activities =
  (...ids: string[]): Edit =>
  (assessment) =>
    chooseActivities(assessment, ids);
const sectors =
  (...values: string[]): Edit =>
  (assessment) =>
    answerContext(assessment, { variable: 'sectors', values });
const step =
  (id: string, owner = ''): Edit =>
  (assessment) =>
    planAction(assessment, {
      id,
      dimensionId: 'AS1',
      step: 'Do it',
      owner,
      due: '',
      status: 'open',
      updatedAt: NOW,
    });

/** I edit, somebody else edits on top, I take mine back. */
function undoAfter(start: Assessment, mine: Edit, theirs: Edit): Assessment {
  const edited = mine(start);
  return takeBack(theirs(edited), diffRecords(start, edited));
}

const empty = assessmentWith({});
const answerIn = (assessment: Assessment) => assessment.answers[0];

describe('taking back', () => {
  it('is as if the edit had never been, when nobody else did anything', () => {
    const edits = fc.constantFrom(
      rate(2),
      note('n'),
      quote('p', 'q'),
      title('t'),
      sectors('care'),
      step('s'),
    );
    fc.assert(
      fc.property(fc.array(edits), edits, (before, edit) => {
        const start = before.reduce((assessment, apply) => apply(assessment), empty);
        expect(
          isSame(
            undoAfter(start, edit, (after) => after),
            start,
          ),
        ).toBe(true);
      }),
    );
  });

  it('keeps the note somebody wrote on an answer I gave', () => {
    expect(answerIn(undoAfter(empty, rate(2), note('theirs')))).toMatchObject({
      position: null,
      note: 'theirs',
    });
  });

  it('keeps the level somebody gave after mine', () => {
    expect(answerIn(undoAfter(empty, rate(2), rate(4)))?.position).toEqual({
      kind: 'level',
      level: 4,
    });
  });

  it('keeps passages somebody quoted, and gives back one I removed', () => {
    const start = quote('a', 'mine')(empty);
    const undone = undoAfter(start, unquote('a'), quote('b', 'theirs'));
    expect(answerIn(undone)?.passages.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('gives back the note of an answer I took away where somebody answered anew', () => {
    const start = note('mine')(empty);
    const undone = undoAfter(start, (assessment) => ({ ...assessment, answers: [] }), rate(3));
    expect(answerIn(undone)).toMatchObject({ note: 'mine', position: { kind: 'level', level: 3 } });
  });

  it('keeps a passage that somebody changed since', () => {
    const undone = undoAfter(empty, quote('a', 'mine'), quote('a', 'theirs'));
    expect(answerIn(undone)?.passages).toMatchObject([{ quote: 'theirs' }]);
  });

  it('takes back one field of the profile and leaves the others', () => {
    expect(undoAfter(empty, title('mine'), route('theirs')).profile).toMatchObject({
      title: '',
      route: 'theirs',
    });
  });

  it('unticks what I ticked and leaves what others ticked', () => {
    const start = activities('PDT')(empty);
    const undone = undoAfter(start, activities('PDT', 'OUT'), activities('PDT', 'OUT', 'RES'));
    expect(undone.activities).toEqual(['PDT', 'RES']);
  });

  it('unticks within the answer to a context question', () => {
    const start = sectors('care')(empty);
    const undone = undoAfter(
      start,
      sectors('care', 'fishing'),
      sectors('care', 'fishing', 'garment'),
    );
    expect(undone.context[0]?.values).toEqual(['care', 'garment']);
  });

  it('leaves a step of the plan that somebody has taken on', () => {
    expect(undoAfter(empty, step('s'), step('s', 'Ana')).actions).toMatchObject([{ owner: 'Ana' }]);
  });

  it('leaves the neighbours of a step I removed as they are now', () => {
    const start = step('b')(step('a')(empty));
    const undone = undoAfter(
      start,
      (assessment) => removeAction(assessment, 'a'),
      step('b', 'Ana'),
    );
    expect(undone.actions.map(({ id, owner }) => [id, owner])).toEqual([
      ['a', ''],
      ['b', 'Ana'],
    ]);
  });
});
