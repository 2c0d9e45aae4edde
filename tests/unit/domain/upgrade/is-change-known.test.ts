import { describe, expect, it } from 'vitest';
import { isChangeKnown } from '../../../../src/domain/upgrade/is-change-known.ts';
import { FIRST, madeWith, SECOND, TWO_VERSIONS } from '../../../builders/two-versions.ts';

const nowhere = () => undefined;
const to = madeWith(SECOND);
const setAside = { context: [], agreed: [], steps: [] };
const recorded = { from: madeWith(FIRST), to, at: '2026-11-22T10:00:00.000Z', setAside };
const unknown = { ...recorded, from: { version: '0.9.0', hash: 'f'.repeat(64) } };

describe('what changed in the steps to a version', () => {
  it('is known where the old version is on record', () => {
    expect(isChangeKnown([recorded], TWO_VERSIONS, nowhere)).toBe(true);
  });

  it('is known where the old rubric is here', () => {
    const findKept = (hash: string) => (hash === unknown.from.hash ? FIRST : undefined);
    expect(isChangeKnown([unknown], null, findKept)).toBe(true);
  });

  it('is not known when one of the steps is from an unknown version', () => {
    expect(isChangeKnown([unknown, recorded], TWO_VERSIONS, nowhere)).toBe(false);
  });

  it('is not known where no step is on record', () => {
    expect(isChangeKnown([], TWO_VERSIONS, nowhere)).toBe(false);
  });
});
