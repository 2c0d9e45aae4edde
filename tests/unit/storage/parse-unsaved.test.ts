import { describe, expect, it } from 'vitest';
import { diffRecords, splitRecords } from '../../../src/domain/assessment/records.ts';
import { parseUnsaved } from '../../../src/storage/parse-unsaved.ts';
import { assessmentWith } from '../../builders/assessment.ts';

const before = assessmentWith({ AS1: 1, AS2: 2 });
const { id } = before;

const BASE = splitRecords(before).find(({ key }) => key === 'base')?.value as object;

const parse = (...changes: readonly unknown[]) =>
  parseUnsaved(JSON.stringify([{ assessmentId: id, changes }]));

describe('work that a page kept', () => {
  it('is read back as it was', () => {
    const after = {
      ...assessmentWith({ AS1: 3, AS3: 'not-stated' }),
      draft: { name: 'draft.docx', fingerprint: '' },
    };
    const changes = diffRecords(before, after);
    expect(changes.map(({ key }) => key)).toEqual([
      'base',
      'answers/assessor-1/AS1',
      'answers/assessor-1/AS3',
      'answers/assessor-1/AS2',
    ]);
    expect(parse(...changes)).toEqual([{ assessmentId: id, changes }]);
  });

  it('keeps the name of who wrote it', () => {
    const [change] = diffRecords(before, assessmentWith({ AS1: 3, AS2: 2 }));
    const signed = { ...change, author: 'Amina' };
    expect(parse(signed)).toEqual([{ assessmentId: id, changes: [signed] }]);
  });

  it.each([
    ['a value that is none', { key: 'answers/assessor-1/AS1', after: 7, order: 0 }],
    [
      'a value of another record',
      { key: 'answers/assessor-1/AS1', after: before.answers[1], order: 0 },
    ],
    ['another assessment', { key: 'base', before: { id }, after: { id: 'other' }, order: 0 }],
    [
      'a list that is none',
      { key: 'base', before: BASE, after: { ...BASE, toReview: 5 }, order: 0 },
    ],
    [
      'an upgrade that is none',
      { key: 'base', before: BASE, after: { ...BASE, upgrades: 'many' }, order: 0 },
    ],
    ['a missing profile', { key: 'profile', before: before.profile, order: 0 }],
    ['a record that nobody knows', { key: 'mood', before: 'calm', after: 'good', order: 0 }],
  ])('is read without %s', (_what, change) => {
    expect(parse(change)).toEqual([{ assessmentId: id, changes: [] }]);
  });

  it.each(['', 'half of it [{', '{"a":1}', 'null'])('is nothing when it says %j', (text) => {
    expect(parseUnsaved(text)).toEqual([]);
  });
});
