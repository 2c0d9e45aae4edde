import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/assessment/assessment.ts';
import {
  catchUp,
  listEarlier,
  type PastChange,
} from '../../../../src/domain/assessment/catch-up.ts';
import { mergeAssessments } from '../../../../src/domain/assessment/merge-assessments.ts';
import { isSame, itemKey, splitRecords } from '../../../../src/domain/assessment/records.ts';
import { answers, ASSESSOR, assessmentWith } from '../../../builders/assessment.ts';

const [EARLY, LATE] = ['2026-11-01T10:00:00.000Z', '2026-11-08T10:00:00.000Z'];
const KEY = `answers/${ASSESSOR}/AS1`;

const withNote = (note: string, updatedAt: string) =>
  assessmentWith({ AS1: { position: { kind: 'level', level: 2 }, note, updatedAt } });
const answerOf = (note: string, updatedAt: string) => withNote(note, updatedAt).answers[0];

const [older, here] = [withNote('First', EARLY), withNote('Second', LATE)];
/** Only the other side has a history. */
const pastOf = (other: readonly PastChange[]) => ({ side: [], other });
const past = [{ key: KEY, before: older.answers[0], after: here.answers[0] }];

describe('an old copy', () => {
  it('has what stands now where the history knows what it has', () => {
    expect(catchUp(older, here, pastOf(past))).toEqual({ assessment: here, keys: [KEY] });
  });

  it('leaves no second answer beside the one that stands', () => {
    expect(mergeAssessments(here, catchUp(older, here, pastOf(past)).assessment)).toBe(here);
  });

  it('gives what is left open here, since an empty place is no answer', () => {
    const file = assessmentWith({
      AS1: { position: { kind: 'level', level: 1 }, note: 'First', updatedAt: EARLY },
    });
    const emptied = assessmentWith({ AS1: { position: null, note: '', updatedAt: LATE } });
    const known = pastOf([{ key: KEY, before: file.answers[0], after: emptied.answers[0] }]);
    const joined = mergeAssessments(emptied, catchUp(file, emptied, known).assessment);
    expect(joined.answers).toMatchObject([
      { position: { kind: 'level', level: 1 }, note: 'First', alternatives: [] },
    ]);
  });

  it.each([
    ['nothing of it', []],
    ['the same words of another moment', [{ key: KEY, after: answerOf('First', LATE) }]],
    ['other words of the same moment', [{ key: KEY, after: answerOf('Fourth', EARLY) }]],
    ['it in another place', [{ key: `answers/${ASSESSOR}/AS2`, after: older.answers[0] }]],
  ])('stays as it is where the history has %s', (_, known) => {
    expect(catchUp(older, here, pastOf(known)).assessment).toBe(older);
  });

  it('keeps what was taken back here, and so is the later one', () => {
    const taken = [{ key: KEY, before: older.answers[0], after: here.answers[0] }];
    expect(catchUp(here, older, pastOf(taken)).assessment).toBe(here);
  });

  it('stays as it is where it was taken back to', () => {
    const pasts = { side: past, other: past };
    expect(catchUp(older, here, pasts).assessment).toBe(older);
  });

  it('keeps what was removed here', () => {
    const gone = [{ key: KEY, before: older.answers[0] }];
    expect(catchUp(older, assessmentWith({}), pastOf(gone)).assessment).toBe(older);
  });

  it('brings an earlier step of the plan up too', () => {
    const step = (words: string, updatedAt: string) =>
      ({
        id: 'a',
        dimensionId: 'AS1',
        step: words,
        owner: '',
        due: '',
        status: 'open',
        updatedAt,
      }) as const;
    const [before, after] = [step('Ask', EARLY), step('Ask the union', LATE)];
    const [file, now] = [before, after].map((action) => assessmentWith({}, { actions: [action] }));
    if (!file || !now) throw new Error('There are two sides.');
    const caught = catchUp(file, now, pastOf([{ key: 'actions/a', before, after }]));
    expect(caught).toEqual({ assessment: now, keys: ['actions/a'] });
  });
});

const anyAnswer = fc
  .record({
    dimensionId: fc.constantFrom('AS1', 'AS2', 'AS3'),
    note: fc.constantFrom('', 'First', 'Second'),
    updatedAt: fc.constantFrom('', EARLY, LATE),
  })
  .map(({ dimensionId, ...change }): Answer => {
    const [answer] = answers({ [dimensionId]: 2 });
    if (!answer) throw new Error('There is one.');
    return { ...answer, ...change };
  });
const anySide = fc.array(anyAnswer).map((list) => assessmentWith({}, { answers: list }));
const anyPast = fc.array(
  fc.tuple(anyAnswer, anyAnswer).map(([before, after]) => {
    return { key: itemKey('answers', after), before, after };
  }),
);

const anyPasts = fc.record({ side: anyPast, other: anyPast });

describe('any two sides', () => {
  it('lose no value that the history does not know', () => {
    fc.assert(
      fc.property(anySide, anySide, anyPasts, (side, other, pasts) => {
        const { assessment, keys } = catchUp(side, other, pasts);
        for (const [index, answer] of side.answers.entries()) {
          if (assessment.answers[index] === answer) continue;
          const key = itemKey('answers', answer);
          expect(keys).toContain(key);
          const isKnown = pasts.other.some(
            (change) =>
              change.key === key && (isSame(change.before, answer) || isSame(change.after, answer)),
          );
          expect(isKnown).toBe(true);
        }
      }),
    );
  });

  it('have in place of a value only a later one of the other side', () => {
    fc.assert(
      fc.property(anySide, anySide, anyPasts, (side, other, pasts) => {
        const { assessment } = catchUp(side, other, pasts);
        for (const [index, answer] of side.answers.entries()) {
          const now = assessment.answers[index];
          if (!now || now === answer) continue;
          const { note, ...rest } = now;
          const isIt = ({ note: later, ...more }: Answer) =>
            isSame(more, rest) && note === (later || answer.note);
          expect(other.answers.some(isIt)).toBe(true);
          expect(now.updatedAt > answer.updatedAt).toBe(true);
        }
      }),
    );
  });

  it('have no more behind than the history was asked for', () => {
    fc.assert(
      fc.property(anySide, anySide, anyPasts, (side, other, pasts) => {
        const { keys } = catchUp(side, other, pasts);
        expect(listEarlier(side, other)).toEqual(expect.arrayContaining([...keys]));
        expect(splitRecords(side).map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]));
      }),
    );
  });
});
