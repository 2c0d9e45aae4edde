import { describe, expect, it } from 'vitest';
import { isCopyDue } from '../../../../src/ui/components/keeping/is-copy-due.ts';
import { answers, assessmentWith } from '../../../builders/assessment.ts';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

/** An assessment with answers given at these times. */
function answeredAt(...times: readonly string[]) {
  const given = times.map((_, index) => [`AS${String(index)}`, 2] as const);
  const list = answers(Object.fromEntries(given)).map((answer, index) => ({
    ...answer,
    updatedAt: at(times[index]!),
  }));
  return { ...assessmentWith({}), answers: list };
}

const nine = Array.from({ length: 9 }, () => '10:00');

describe('a copy is due', () => {
  it('with ten answers that are in no file', () => {
    expect(isCopyDue(answeredAt(...nine), null)).toBe(false);
    expect(isCopyDue(answeredAt(...nine, '10:01'), null)).toBe(true);
  });

  it('not for answers that the last file has', () => {
    expect(isCopyDue(answeredAt(...nine, '10:01'), at('10:02'))).toBe(false);
    expect(isCopyDue(answeredAt(...nine, '10:01'), at('10:00'))).toBe(false);
  });

  it('with half an hour of work, however few the answers', () => {
    expect(isCopyDue(answeredAt('10:00', '10:29'), null)).toBe(false);
    expect(isCopyDue(answeredAt('10:00', '10:30'), null)).toBe(true);
  });

  it('not for an assessment without answers', () => {
    expect(isCopyDue(answeredAt(), null)).toBe(false);
  });

  it('not for moments that are none', () => {
    expect(isCopyDue({ ...answeredAt(...nine), actions: [] }, 'no moment')).toBe(false);
  });
});
