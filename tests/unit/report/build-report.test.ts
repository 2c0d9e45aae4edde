import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/findings/assess.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { readWording } from '../../../src/report/wording.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const adapted = { question: 'Adapted?', note: 'Read for all.' };
const rubric = rubricOf({ A: [dimension('A1', { adapted })], B: [dimension('B1')] });

function report(assessment: Assessment) {
  return buildReport(rubric, assessment, assess(rubric, assessment, ASSESSOR), '2026-11-22');
}

const dimensionsOf = (assessment: Assessment) =>
  report(assessment).parts.flatMap(({ sections }) =>
    sections.flatMap(({ dimensions }) => dimensions),
  );

describe('a report', () => {
  it('[M4] holds sections chosen by hand, in the order of the rubric', () => {
    const [a, b, c] = ['A', 'B', 'gone'].map((sectionId) => ({
      sectionId, include: false, reason: `Reason of ${sectionId}`,
    })); // prettier-ignore
    const { sectionChoices } = report(assessmentWith({}, { sectionChoices: [c!, b!, a!] }));
    expect(sectionChoices).toEqual([a, b]);
  });

  it('[M4] keeps a dimension out of scope with nothing but its state', () => {
    const sectionChoices = [{ sectionId: 'B', include: false, reason: 'No.' }];
    const [, outside] = dimensionsOf(assessmentWith({ B1: 0 }, { sectionChoices }));
    expect(outside).toMatchObject({ id: 'B1', state: 'out-of-scope', gap: null });
  });

  it('sorts the plan by date, steps without one last, then by source', () => {
    const step = (id: string, dimensionId: string, due: string) => ({
      id, dimensionId, due, step: id, owner: '', status: 'open' as const, updatedAt: NOW,
    }); // prettier-ignore
    const actions = [
      step('undated', 'A1', ''),
      step('late', 'A1', '2027-02-01'),
      step('second', 'B1', '2027-01-01'),
      step('first', 'A1', '2027-01-01'),
    ];
    expect(report(assessmentWith({}, { actions })).plan.map(({ id }) => id)).toEqual([
      'first', 'second', 'late', 'undated',
    ]); // prettier-ignore
  });
});

it('[M7] gives each part and each section its own score', () => {
  const [part] = rubric.parts;
  const two = {
    ...rubric,
    parts: ['A', 'B'].map((id) => ({ ...part!, id: `part ${id}`, sections: [id] })),
    sections: rubric.sections.map((section) => ({ ...section, part: `part ${section.id}` })),
  };
  const assessment = assessmentWith({ A1: 0, B1: 4 });
  const { parts } = buildReport(two, assessment, assess(two, assessment, ASSESSOR), '2026-11-22');
  const scores = parts.map(({ score, sections }) => [
    score.score,
    ...sections.map((section) => section.score.score),
  ]);
  expect(scores).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

describe('adapted wording', () => {
  it.each([
    [['women'], false],
    [['men'], true],
    [['women', 'both'], true],
  ])('of participants %j: %s', (values, isAdapted) => {
    const context = [{ variable: 'participants', values }];
    const marks = dimensionsOf(assessmentWith({}, { context })).map((item) => item.isAdapted);
    expect(marks).toEqual([isAdapted, false]);
  });

  it('replaces only what it names', () => {
    const own = dimension('A1', { adapted });
    expect(readWording(own, true)).toMatchObject({
      conventional: own.conventional,
      question: 'Adapted?',
    });
  });
});
