import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { namesAimOnly } from '../../../../src/draft/evidence/doubts/vague-words.ts';
import { findEvidence } from '../../../../src/draft/evidence/find-evidence.ts';
import { CONCEPTS, draft, table } from './build-draft.ts';

const rubric = readRubric();

describe('words that fit any draft', () => {
  it.each([
    'All work is done in a rights-based and gender-sensitive manner.',
    'We follow a survivor-centred approach.',
    'Empowerment of women is a cross-cutting subject.',
    'Gender will be mainstreamed in all outputs.',
    'The staff are trained in do no harm.',
  ])('name an aim only: %s', (text) => {
    expect(namesAimOnly(text)).toBe(true);
  });

  it.each([
    'Women decide in each group what is talked about.',
    'The course is to strengthen the power of women.',
    'An inclusive wage commission hears women workers each month.',
    'The manner of paying wages is agreed with the union.',
  ])('are not those of a plan: %s', (text) => {
    expect(namesAimOnly(text)).toBe(false);
  });
});

describe('a cell of a table of risks', () => {
  const TROUBLE = 'Partners dismantle the committees';
  const leaningOf = (head: string) =>
    findEvidence({
      rubric,
      concepts: CONCEPTS,
      documents: [draft(...table([head, 'Weight'], [TROUBLE, 'high']))],
    })
      .evidence.get('VO4')
      ?.map(({ leaning }) => leaning);

  it('tells of a trouble, not of a better practice', () => {
    expect(leaningOf('Risk')).toEqual(['unclear']);
  });

  it.each(['Activity', 'Response to the risk', 'Risk mitigation'])(
    'is a plan in a column of another kind: %s',
    (head) => {
      expect(leaningOf(head)).toEqual(['better']);
    },
  );
});
