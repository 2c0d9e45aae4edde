import { describe, expect, it } from 'vitest';
import { describeChange, findSubject } from '../../../../src/domain/history/describe-change.ts';
import { answers, NOW, type Given } from '../../../builders/assessment.ts';

const KEY = 'answers/assessor-1/AS1';
const answer = (given: Given) => answers({ AS1: given })[0];
const at = (level: 0 | 1 | 2 | 3 | 4) => ({ kind: 'level', level }) as const;
const describeAnswer = (before: unknown, after: unknown) =>
  describeChange({ key: KEY, before, after });

describe('describing a change', () => {
  it('says from which answer to which', () => {
    expect(describeAnswer(answer(1), answer('not-stated'))).toEqual([
      { kind: 'position', before: at(1), after: { kind: 'not-stated' } },
    ]);
  });

  it('says that an answer was given first, and taken back', () => {
    expect(describeAnswer(undefined, answer(1))).toEqual([
      { kind: 'position', before: null, after: at(1) },
    ]);
    expect(describeAnswer(answer(1), undefined)).toEqual([
      { kind: 'position', before: at(1), after: null },
    ]);
  });

  it('says what was written and which quotes came and went', () => {
    const quote = (id: string, words: string) => ({ id, quote: words, place: '' });
    const before = answer({
      position: null,
      note: 'Old',
      passages: [quote('a', 'A'), quote('b', 'B')],
    });
    const after = answer({
      position: null,
      note: 'New',
      passages: [quote('b', 'Bb'), quote('c', 'C')],
    });
    expect(describeAnswer(before, after)).toEqual([
      { kind: 'text', field: 'note', before: 'Old', after: 'New' },
      { kind: 'quote', before: quote('b', 'B'), after: quote('b', 'Bb') },
      { kind: 'quote', before: null, after: quote('c', 'C') },
      { kind: 'quote', before: quote('a', 'A'), after: null },
    ]);
  });

  it('says what the other window answered, and that a person chose', () => {
    const other = { position: at(1), note: '', updatedAt: NOW };
    const both = answer({ position: at(3), alternatives: [other] });
    expect(describeAnswer(answer(1), both)).toContainEqual({ kind: 'other-answer', other });
    expect(describeAnswer(both, answer(3))).toEqual([{ kind: 'settled' }]);
  });

  it('says what was chosen and what no longer', () => {
    const change = { key: 'context/ages', before: { variable: 'ages', values: ['a', 'b'] } };
    const after = { variable: 'ages', values: ['b', 'c'] };
    expect(describeChange({ ...change, after })).toEqual([
      { kind: 'choices', added: ['c'], gone: ['a'] },
    ]);
    expect(describeChange({ key: 'activities', before: [], after: ['DO'] })).toEqual([
      { kind: 'choices', added: ['DO'], gone: [] },
    ]);
  });

  it('says what became of a step of the plan', () => {
    const step = { id: '1', dimensionId: 'AS1', step: 'Ask', owner: '', due: '', status: 'open' };
    const after = { ...step, status: 'done', due: '2026-12-01' };
    expect(describeChange({ key: 'actions/1', after: step })).toEqual([
      { kind: 'text', field: 'step', before: '', after: 'Ask' },
    ]);
    expect(describeChange({ key: 'actions/1', before: step, after })).toEqual([
      { kind: 'code', field: 'status', before: 'open', after: 'done' },
      { kind: 'code', field: 'due', before: '', after: '2026-12-01' },
    ]);
    expect(describeChange({ key: 'actions/1', before: step })).toEqual([
      { kind: 'removed' },
      { kind: 'text', field: 'step', before: 'Ask', after: '' },
    ]);
  });

  it('says that something changed which it has no words for', () => {
    const before = answer({ position: at(1) });
    expect(describeAnswer(before, { ...before, mood: 'calm' })).toEqual([{ kind: 'unknown' }]);
  });
});

describe('the subject of a change', () => {
  it.each([
    [KEY, answer(1), { kind: 'answer', dimensionId: 'AS1' }],
    ['agreed/AS1', { dimensionId: 'AS1' }, { kind: 'agreed', dimensionId: 'AS1' }],
    ['actions/1', { dimensionId: 'AS1' }, { kind: 'plan', dimensionId: 'AS1' }],
    ['context/ages', { variable: 'ages' }, { kind: 'context', variable: 'ages' }],
    ['sectionChoices/AS', { sectionId: 'AS' }, { kind: 'section', sectionId: 'AS' }],
    ['assessors/1', { id: '1' }, { kind: 'assessor' }],
    ['activities', ['DO'], { kind: 'activities' }],
    ['profile', { title: '' }, { kind: 'profile' }],
  ])('of %s is found in its values', (key, before, subject) => {
    expect(findSubject({ key, before })).toEqual(subject);
  });
});
