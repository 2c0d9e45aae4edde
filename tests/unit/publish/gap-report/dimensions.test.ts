import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../../../src/domain/rubric/rubric.ts';
import { assessmentWith, type Given } from '../../../builders/assessment.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import { compose, english, headingsOf, linesOf, under } from './support.ts';

const TITLE = 'A1 Title of A1';

function linesFor(given: Given, change: Partial<Dimension> = {}): readonly string[] {
  const rubric = rubricOf({ A: [dimension('A1', change)] });
  return under(compose(assessmentWith({ A1: given }), rubric).blocks, 'Section A');
}

/** Over the steps of a redesign and its example; it names the dimension, since it may begin a page. */
const HEAD = `${english.translate('report.redesign', { code: 'A1' })} | ${english.translate('report.example')}`;
const word = (step: 'now' | 'this-phase' | 'indicator' | 'before' | 'after') =>
  english.translate(`words.redesign.${step}`);

describe('a dimension with a level', () => {
  const given: Given = {
    position: { kind: 'level', level: 1 },
    note: 'We were not sure.',
    passages: [{ id: 'p1', quote: 'Training will be held.', place: 'page 3' }],
  };

  it('carries poles, answer, descriptor, note, passages, redesign and source', () => {
    expect(linesFor(given, { lessons: ['R1', 'R2'], facts: ['X01'] }).slice(1)).toEqual([
      TITLE,
      '',
      'Conventional practice: Conventional practice of A1 | Better practice: Better practice of A1',
      'Level 1: Name 1. one',
      'Note: We were not sure.',
      'Training will be held.',
      'In the draft: page 3',
      HEAD,
      `${word('now')}: Now.\n${word('this-phase')}: Phase.\n${word('indicator')}: From to. | ${word('before')}: Before.\n${word('after')}: After.`,
      'Source: lesson 15, Assessments, row 1. Related lessons: R1, R2. Other facts: X01.',
    ]);
  });

  it('names no lessons when it has none', () => {
    expect(linesFor(given).at(-1)).toBe('Source: lesson 15, Assessments, row 1.');
  });

  it('builds on what has begun, past the conventional practice', () => {
    const [steps] = linesFor(2).filter((line) => line.startsWith(`${word('this-phase')}: Phase.`));
    expect(steps).not.toContain('Now.');
  });

  it('has nothing to write instead at better practice', () => {
    expect(linesFor(4)).not.toContain(HEAD);
  });

  it('[M5] says when a high level is claimed and not shown', () => {
    expect(linesFor(3)).toContain('Claimed, not shown: no passage is quoted for this level.');
  });
});

describe('a dimension without a level', () => {
  it('[M12] says that the draft is silent, with an example of better wording', () => {
    const lines = linesFor('not-stated');
    expect(lines).toContain('The draft does not say.');
    expect(lines).toContain(`${word('after')}: After.`);
  });

  it('[M12] is not told to take out what a silent draft does not plan', () => {
    expect(linesFor('not-stated').join(' ')).not.toContain('Now.');
  });

  it('[M1] gives the reason why it does not apply, and nothing to write', () => {
    const lines = linesFor({ notApplicable: 'No training is planned.' });
    expect(lines).toContain('Does not apply. No training is planned.');
    expect(lines).not.toContain(HEAD);
  });

  it('[M1] asks the question that has no answer yet', () => {
    expect(linesFor('unanswered')).toContain('Not answered yet. Question of A1?');
  });

  it('[M4] has no place when it is out of scope', () => {
    const rubric = rubricOf({ A: [dimension('A1')], B: [dimension('B1')] });
    const sectionChoices = [{ sectionId: 'B', include: false, reason: 'No.' }];
    const { blocks } = compose(assessmentWith({ A1: 1, B1: 1 }, { sectionChoices }), rubric);
    expect(headingsOf(blocks, 3)).toEqual([TITLE]);
  });
});

describe('a dimension read for women and men', () => {
  const adapted = {
    conventional: 'Adapted conventional.', better: 'Adapted better.', question: 'Adapted?',
    note: 'Read for all.',
  }; // prettier-ignore
  const rubric = rubricOf({ A: [dimension('A1', { adapted })] });
  const context = [{ variable: 'participants', values: ['both'] }];

  it.each(['not-stated', 'unanswered', 0, 2] as const)('is adapted throughout at %s', (given) => {
    const lines = linesOf(compose(assessmentWith({ A1: given }, { context }), rubric).blocks);
    expect(lines).toContain(
      'Conventional practice: Adapted conventional. | Better practice: Adapted better.',
    );
    expect(lines).toContain('Adapted wording: Read for all.');
    expect(lines.join(' ')).not.toMatch(/(Conventional practice|Better practice|Question) of A1/);
  });

  it('keeps the wording of the source for a programme for women', () => {
    const lines = linesOf(compose(assessmentWith({ A1: 'not-stated' }), rubric).blocks);
    expect(lines).toContain('A1 Question of A1?');
    expect(lines.join(' ')).not.toContain('Adapted');
  });
});
