import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/assessment/assessment.ts';
import { mergeRecord } from '../../../../src/domain/assessment/merge.ts';
import { AnswerSchema } from '../../../../src/domain/assessment/schema.ts';
import { answers, type Given } from '../../../builders/assessment.ts';

const KEY = 'answers/assessor-1/AS1';

function answer(given: Given, change: Partial<Answer> = {}): Answer {
  const [only] = answers({ AS1: given });
  if (!only) throw new Error('No answer.');
  return { ...only, ...change };
}

function merge(base: Answer | undefined, mine: Answer | undefined, theirs: Answer | undefined) {
  return mergeRecord(KEY, { base, mine, theirs }) as Answer | undefined;
}

const X = { position: { kind: 'level', level: 4 }, note: 'x', updatedAt: '' } as const;

describe('two edits of one answer', () => {
  it('take what only one side changed', () => {
    const merged = merge(answer(2), answer(2, { note: 'mine' }), answer(3));
    expect(merged).toEqual(answer(3, { note: 'mine' }));
  });

  it('keep the other position as an alternative when both changed it', () => {
    const merged = merge(answer(2), answer(1), answer(3, { note: 'theirs' }));
    expect(merged?.position).toEqual({ kind: 'level', level: 1 });
    expect(merged?.alternatives).toMatchObject([{ position: { level: 3 }, note: 'theirs' }]);
  });

  it('keep the other note as an alternative when both changed it', () => {
    const merged = merge(answer(2), answer(2, { note: 'mine' }), answer(2, { note: 'theirs' }));
    expect(merged).toMatchObject({ note: 'mine', alternatives: [{ note: 'theirs' }] });
  });

  it('keep a first position when the other side only wrote a note', () => {
    const merged = merge(undefined, answer('unanswered', { note: 'mine' }), answer(3));
    expect(merged).toEqual(answer(3, { note: 'mine' }));
  });

  it('keep a first note when the other side only gave a position', () => {
    const merged = merge(undefined, answer(3), answer('unanswered', { note: 'theirs' }));
    expect(merged).toEqual(answer(3, { note: 'theirs' }));
  });

  it('are one edit when they say the same', () => {
    expect(merge(answer(2), answer(3), answer(3))).toEqual(answer(3));
  });

  it('hold an edit stronger than a deletion, from either side', () => {
    expect(merge(answer(2), undefined, answer(3))).toEqual(answer(3));
    expect(merge(answer(2), answer(3), undefined)).toEqual(answer(3));
  });

  it('delete what the other side left as it was', () => {
    expect(merge(answer(2), undefined, answer(2))).toBeUndefined();
    expect(merge(answer(2), answer(2), undefined)).toBeUndefined();
  });

  it('leave a settled alternative settled', () => {
    const open = answer(2, { alternatives: [X] });
    const merged = merge(open, answer(2), { ...open, note: 'theirs' });
    expect(merged).toEqual(answer(2, { note: 'theirs' }));
  });

  it('keep both answers when the sides settle on different ones', () => {
    const open = answer(2, { alternatives: [X] });
    const kept = answer(2, { updatedAt: 'kept' });
    const taken = answer(4, { note: 'x', updatedAt: 'taken' });
    expect(merge(open, kept, taken)).toEqual({
      ...kept,
      alternatives: [{ ...X, updatedAt: 'taken' }],
    });
    expect(merge(open, taken, kept)).toEqual({
      ...taken,
      alternatives: [{ position: kept.position, note: '', updatedAt: 'kept' }],
    });
  });

  it('keep an answer one side settled on beside another', () => {
    const open = answer(2, { alternatives: [X] });
    const kept = answer(2, { updatedAt: 'kept' });
    const merged = merge(open, kept, { ...open, position: { kind: 'level', level: 3 } });
    expect(merged).toMatchObject({
      position: { level: 2 },
      alternatives: [{ position: { level: 3 } }],
    });
  });

  it('do not take an offer that was taken back for a choice', () => {
    const offered = answer(2, { alternatives: [X] });
    const emptied = answer('unanswered', { alternatives: [X] });
    expect(merge(offered, answer(2), emptied)).toEqual(answer('unanswered'));
  });

  it('hold an answer stronger than an offer left open', () => {
    const offered = answer('unanswered', { alternatives: [X] });
    const merged = merge(offered, answer('unanswered'), { ...answer(3), alternatives: [X] });
    expect(merged).toEqual(answer(3));
  });

  it('keep what stood beside the answer that took its place, though its offer was taken back', () => {
    const old = { position: null, note: 'old', updatedAt: '' } as const;
    const base = answer('unanswered', { note: 'old', alternatives: [old] });
    const [mine, theirs] = [
      { ...base, alternatives: [] },
      { ...base, note: 'new' },
    ];
    const kept = { ...base, note: 'new' };
    expect(merge(base, mine, theirs)).toEqual(kept);
    expect(merge(base, theirs, mine)).toEqual(kept);
  });

  it('keep alternatives that either side has got since', () => {
    const merged = merge(answer(2), answer(2, { note: 'mine' }), answer(2, { alternatives: [X] }));
    expect(merged?.alternatives).toEqual([X]);
  });

  it('keep the passages of both, without those that one side took away', () => {
    const passage = (id: string) => ({ id, quote: id, place: '' });
    const merged = merge(
      answer(2, { passages: [passage('old'), passage('gone')] }),
      answer(2, { passages: [passage('old'), passage('mine')] }),
      answer(2, { passages: [passage('old'), passage('gone'), passage('theirs')] }),
    );
    expect(merged?.passages.map(({ id }) => id)).toEqual(['old', 'theirs', 'mine']);
  });
});

describe('two edits of another record', () => {
  it('are joined field by field', () => {
    const merged = mergeRecord('profile', {
      base: { title: '', people: '', later: 1 },
      mine: { title: 'mine', people: '', later: 1 },
      theirs: { title: 'theirs', people: 'theirs' },
    });
    expect(merged).toStrictEqual({ title: 'mine', people: 'theirs' });
  });

  it('join what both ticked, and leave out what one unticked', () => {
    const three = { base: ['a', 'b'], mine: ['b', 'c'], theirs: ['a', 'b', 'd'] };
    expect(mergeRecord('activities', three)).toEqual(['b', 'c', 'd']);
  });

  it('join ticks of a context question', () => {
    const of = (...values: string[]) => ({ variable: 'sectors', values });
    const three = { base: of('care'), mine: of('care', 'garment'), theirs: of('care', 'fishing') };
    expect(mergeRecord('context/sectors', three)).toEqual(of('care', 'garment', 'fishing'));
  });

  it('keep an agreed answer together with its reason', () => {
    const of = (level: number, reason: string) => ({
      dimensionId: 'AS4',
      position: { kind: 'level', level },
      reason,
    });
    const three = { base: of(0, 'a'), mine: of(1, 'a'), theirs: of(0, 'b') };
    expect(mergeRecord('agreed/AS4', three)).toEqual(of(1, 'a'));
  });
});

describe('two edits of one passage', () => {
  const start = { id: 'p', quote: 'the text', place: '' };
  const answer = (passages: readonly unknown[]) => ({
    assessorId: 'a',
    dimensionId: 'AS1',
    position: null,
    note: '',
    passages,
    alternatives: [],
    updatedAt: '',
  });
  const merge = (mine: object, theirs: object) =>
    mergeRecord('answers/a/AS1', {
      base: answer([start]),
      mine: answer([{ ...start, ...mine }]),
      theirs: answer([{ ...start, ...theirs }]),
    });

  it('keep the quote of one and the place of the other', () => {
    expect(merge({ quote: 'the whole text' }, { place: 'page 3' })).toMatchObject({
      passages: [{ quote: 'the whole text', place: 'page 3' }],
    });
  });

  it('keep two quotes as two passages', () => {
    expect(merge({ quote: 'mine' }, { quote: 'theirs' })).toMatchObject({
      passages: [
        { id: 'p', quote: 'mine' },
        { id: 'p~1', quote: 'theirs' },
      ],
    });
  });

  it('keep every quote under an id of its own, however often', () => {
    const once = merge({ quote: 'mine' }, { quote: 'theirs' }) as Answer;
    const reword = (quote: string) =>
      answer(once.passages.map((passage, at) => (at === 0 ? { ...passage, quote } : passage)));
    const three = { base: once, mine: reword('mine again'), theirs: reword('theirs again') };
    expect(mergeRecord('answers/a/AS1', three)).toMatchObject({
      passages: [
        { id: 'p', quote: 'mine again' },
        { id: 'p~2', quote: 'theirs again' },
        { id: 'p~1', quote: 'theirs' },
      ],
    });
  });

  it('keep a quote once that is there under another id', () => {
    const theirs = { ...start, quote: 'theirs' };
    const mine = [
      { ...start, quote: 'mine' },
      { ...theirs, id: 'p~1' },
    ];
    const three = { base: answer([start]), mine: answer(mine), theirs: answer([theirs]) };
    expect(mergeRecord('answers/a/AS1', three)).toEqual(answer(mine));
  });

  it('keep an id that a file can hold', () => {
    const long = { ...start, id: 'x'.repeat(80) };
    const [base, mine, theirs] = ['', 'mine', 'theirs'].map((quote) =>
      answer([{ ...long, quote }]),
    );
    const merged = mergeRecord('answers/a/AS1', { base, mine, theirs });
    expect(AnswerSchema.safeParse(merged).success).toBe(true);
  });

  it('keep two quotes that an earlier version gave one id', () => {
    const both = [start, { ...start, quote: 'another text' }];
    const base = answer(both);
    const mine = { ...base, note: 'mine' };
    const theirs = { ...base, position: { kind: 'not-stated' } };
    expect(mergeRecord('answers/a/AS1', { base, mine, theirs })).toMatchObject({
      note: 'mine',
      passages: [
        { id: 'p', quote: 'the text' },
        { id: 'p~1', quote: 'another text' },
      ],
    });
  });
});
