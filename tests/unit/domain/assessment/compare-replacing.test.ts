import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/domain/assessment/assessment.ts';
import { compareReplacing } from '../../../../src/domain/assessment/compare-replacing.ts';
import { editProfile } from '../../../../src/domain/assessment/edits.ts';
import { assessmentWith, NOW } from '../../../builders/assessment.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const here = assessmentWith({ AS1: 1, AS2: 2 });

const step = (id: string, words: string): Action => ({
  ...{ id, dimensionId: 'AS1', step: words, owner: '', due: '' },
  ...{ status: 'open', updatedAt: NOW },
});

describe('a file that takes the place of what is here', () => {
  it('changes nothing when it is the same', () => {
    expect(compareReplacing(here, assessmentWith({ AS1: 1, AS2: 2 }))).toMatchObject({
      isNothingNew: true,
      ...{ added: [], different: [], extended: [], onlyHere: [], actions: [], others: [] },
    });
  });

  it('says which answers come, go and differ', () => {
    const file = assessmentWith({ AS1: 3, AS3: 0 });
    expect(compareReplacing(here, file)).toMatchObject({
      added: [{ dimensionId: 'AS3' }],
      different: [{ here: { position: { level: 1 } }, stands: 'file' }],
      onlyHere: [{ dimensionId: 'AS2' }],
    });
  });

  it('stands also where what is here is newer', () => {
    const newer = assessmentWith({
      AS1: { position: { kind: 'level', level: 1 }, updatedAt: LATER },
    });
    const { different } = compareReplacing(newer, assessmentWith({ AS1: 3 }));
    expect(different).toMatchObject([{ stands: 'file' }]);
  });

  it('tells an answer with other quotes from one that says something else', () => {
    const quote = { id: 'q', quote: 'Our words', place: '' };
    const file = assessmentWith({
      AS1: { position: { kind: 'level', level: 1 }, passages: [quote] },
      AS2: 2,
    });
    expect(compareReplacing(here, file)).toMatchObject({
      different: [],
      extended: [{ dimensionId: 'AS1', passages: [quote] }],
    });
  });

  it('names steps of the plan that come, change and go', () => {
    const before = {
      ...here,
      actions: [step('stays', 'A'), step('changes', 'B'), step('goes', 'C')],
    };
    const after = {
      ...here,
      actions: [step('stays', 'A'), step('changes', 'b'), step('comes', 'D')],
    };
    const ids = compareReplacing(before, after).actions.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['changes', 'comes', 'goes']);
  });

  it('names other parts that change', () => {
    expect(compareReplacing(here, editProfile(here, { people: 'Cooks' })).others).toEqual([
      'profile',
    ]);
  });
});
