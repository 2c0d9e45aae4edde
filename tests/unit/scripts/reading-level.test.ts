import { describe, expect, it } from 'vitest';
import {
  gradeTexts,
  listMessageTexts,
  listRubricTexts,
  measureShare,
  sayAll,
} from '../../../scripts/reading-level.ts';
import { readRubric } from '../../../scripts/read-rubric.ts';

const messages = listMessageTexts();
const rubricTexts = listRubricTexts(readRubric());

/** Years of school. Running text on a screen stays about level B1. */
const MESSAGE_LIMIT = 8;

/** Messages that are harder, and why their words stay. */
const HARDER: Readonly<Record<string, string>> = {
  'about.licences.font': 'The names of a typeface and of its licence.',
  'cli.usage': 'A list of commands and no sentence.',
  'home.lead': 'The names of the programme and of the organisation that it comes from.',
  'programme.kind.design': 'The kinds of documents as they stand on their covers.',
  'programme.kind.not-a-design': 'The kinds of documents as they stand on their covers.',
  'programme.people.help': 'Domestic work is the term that drafts and treaties use.',
  'questions.where.partly': 'The names of the annexes that a draft has.',
  'report.method-order': 'A list of parts by the names of their chapters.',
};

/** Years of school that 95 in 100 texts of an area keep to. The poles follow their source rows word for word. */
const RUBRIC_LIMITS: Readonly<Record<string, number>> = {
  'rubric/frame': 11.5,
  'rubric/poles': 17,
  'rubric/questions': 9,
  'rubric/levels': 10.5,
  'rubric/choices': 9,
  'rubric/why and how': 10.5,
  'rubric/where to look': 13,
  'rubric/harm': 11,
  'rubric/redesign': 13,
  'rubric/false friends': 9.5,
};

describe('the reading level of the screens', () => {
  it(`is grade ${String(MESSAGE_LIMIT)} at most, but for messages with a reason`, () => {
    const harder = gradeTexts(messages).filter(({ grade }) => grade > MESSAGE_LIMIT);
    expect([...new Set(harder.map(({ id }) => id))].toSorted()).toEqual(
      Object.keys(HARDER).toSorted(),
    );
  });

  it('keeps to its limit in 95 of 100 messages', () => {
    expect(measureShare(gradeTexts(messages), MESSAGE_LIMIT)).toBeGreaterThan(0.95);
  });

  it.each([...new Set(messages.map(({ area }) => area))])(
    'is grade 6 at most over all of %s',
    (area) => {
      const own = messages.filter((message) => message.area === area);
      const [graded] = gradeTexts([{ id: area, area, text: own.map(endSentence).join(' ') }]);
      expect(graded?.grade).toBeLessThan(6);
    },
  );
});

/** A label has no full stop; beside others it is a sentence of its own. */
function endSentence({ text }: { readonly text: string }): string {
  return /[.?!…”)]$/u.test(text) ? text : `${text}.`;
}

describe('the reading level of the rubric', () => {
  it('is measured in every area', () => {
    const areas = new Set(rubricTexts.map(({ area }) => area));
    expect([...areas].toSorted()).toEqual(Object.keys(RUBRIC_LIMITS).toSorted());
  });

  it.each(Object.entries(RUBRIC_LIMITS))(
    'keeps %s at grade %d in 95 of 100 texts',
    (area, limit) => {
      const own = rubricTexts.filter((text) => text.area === area);
      expect(measureShare(gradeTexts(own), limit)).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('a message', () => {
  it('is measured in each of its forms', () => {
    expect(sayAll('{count, plural, one {# step} other {# steps}} of {title}')).toEqual([
      '5 step of this',
      '5 steps of this',
    ]);
  });
});
