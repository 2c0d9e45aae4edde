import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import type { Rubric } from '../../../../src/domain/rubric/rubric.ts';
import { compareVersions, type Editions } from '../../../../src/domain/upgrade/compare-versions.ts';
import { hashRubric } from '../../../../src/domain/rubric/hash.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import {
  assessmentOfFirst,
  FIRST,
  madeWith,
  SECOND,
  TO_SECOND,
  TWO_VERSIONS,
  reportToSecond,
} from '../../../builders/two-versions.ts';

function reportOf(change: Partial<Editions> = {}) {
  return reportToSecond(assessmentOfFirst({}), change);
}

function fatesOf(assessment: Assessment, change: Partial<Editions> = {}) {
  const { answers } = reportOf({ assessment, ...change });
  return Object.fromEntries(
    answers.map(({ dimensionId, kind, because }) => [dimensionId, [kind, ...because].join(' ')]),
  );
}

/** The first version with another number and a change. */
function next(version: string, change: Partial<Rubric>) {
  const rubric = { ...FIRST, version, ...change };
  return { rubric, hash: hashRubric(rubric) };
}

const relevelled: Partial<Rubric> = {
  sections: rubricOf({ A: [dimension('A1', { levels: ['0', '1', '2', '3', '4'] })] }).sections,
};

describe('what changed in the rubric', () => {
  it('names what a hand wrote down, with its reason', () => {
    const { moves } = reportOf();
    expect(moves.map(({ kind, from, to }) => `${kind} ${from.join()} ${to.join()}`)).toEqual([
      'renamed A4 A6',
      'split B1 B1,B5',
      'merged B2,B3 B6',
      'taken-out B4 ',
    ]);
    expect(moves[1]?.because).toBe('It asked two things.');
  });

  it('names the sections of a question that moved', () => {
    expect(reportOf().moves[0]?.sections).toEqual({ before: 'Section A', after: 'Section B' });
  });

  it('finds a question in another section that no hand wrote down', () => {
    const [a, b] = FIRST.sections;
    const sections = [
      { ...a!, dimensions: a!.dimensions.slice(0, 3) },
      { ...b!, dimensions: [...b!.dimensions, a!.dimensions[3]!] },
    ];
    expect(reportOf({ to: next('1.1.0', { sections }) }).moves).toMatchObject([
      { kind: 'moved', from: ['A4'], because: null, sections: { after: 'Section B' } },
    ]);
  });

  it('tells new questions from those that were moved, split or joined', () => {
    expect(reportOf().added).toEqual([{ id: 'A5', title: 'Title of A5', inScope: true }]);
  });

  it('names questions that are gone without a word', () => {
    const to = next('2.0.0', { sections: FIRST.sections.slice(0, 1) });
    const gone = reportOf({ to, versions: { ...TWO_VERSIONS, moves: [] } }).gone;
    expect(gone.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3', 'B4']);
  });

  it('names the kinds of text that have other words', () => {
    expect(reportOf().reworded.map(({ id, texts }) => [id, ...texts].join(' '))).toEqual([
      'A2 levels',
      'A3 guidance',
    ]);
  });

  it('names another harm grade', () => {
    expect(reportOf().harm).toMatchObject([{ id: 'A3', before: 'stated', after: 'inferred' }]);
  });

  it('names tensions, context questions and activities', () => {
    const { tensions, context, activities } = reportOf();
    expect(tensions).toMatchObject({
      added: [{ id: 'T3' }],
      gone: [{ id: 'T2' }],
      changed: [{ id: 'T1', what: ['severity'] }],
    });
    expect(context).toMatchObject({
      added: [{ id: 'law' }],
      gone: [{ id: 'season' }],
      changed: [{ id: 'setting', addedValues: ['island'], goneValues: ['village'] }],
    });
    expect(activities).toMatchObject({
      added: [{ id: 'READ' }],
      gone: [{ id: 'SING' }],
      changed: [{ id: 'DO', changesScope: true }],
    });
  });

  it('names questions that apply to this programme now', () => {
    const assessment = assessmentOfFirst({}, { activities: ['SING'] });
    const activities = [{ ...FIRST.activities[1]!, full: ['A2'] }];
    const { entered, left } = reportOf({ assessment, to: next('1.1.0', { activities }) });
    expect(entered.map(({ id }) => id)).toEqual(['A2']);
    expect(left.map(({ id }) => id)).toEqual(['A1']);
  });

  it('says when the levels mean something else', () => {
    const levels = FIRST.levels.map((level) => ({ ...level, meaning: 'Another.' }));
    expect(reportOf({ to: next('2.0.0', { levels }) }).isScaleChanged).toBe(true);
    expect(reportOf().isScaleChanged).toBe(false);
  });
});

describe('the answers of a team', () => {
  it('stand where nothing that was read has changed', () => {
    expect(fatesOf(assessmentOfFirst({ A1: 2, A3: 1, A4: 'not-stated' }))).toEqual({
      A1: 'stands',
      A3: 'stands',
      A4: 'stands',
    });
  });

  it('want another look where the levels they chose from changed', () => {
    expect(fatesOf(assessmentOfFirst({ A2: 2 }))).toEqual({ A2: 'look-again levels' });
  });

  it('stand without a level when only the levels changed', () => {
    expect(fatesOf(assessmentOfFirst({ A2: 'not-stated' }))).toEqual({ A2: 'stands' });
  });

  it('want another look where the question was split or joined', () => {
    expect(fatesOf(assessmentOfFirst({ B1: 2, B2: 3 }))).toEqual({
      B1: 'look-again recut',
      B2: 'look-again recut',
    });
  });

  it('are no longer asked for where a question was taken out', () => {
    expect(fatesOf(assessmentOfFirst({ B4: 2, ZZ9: 1 }))).toEqual({
      B4: 'not-asked',
      ZZ9: 'not-asked',
    });
  });

  it('all want another look when the levels mean something else', () => {
    const levels = FIRST.levels.map((level) => ({ ...level, name: `New ${level.name}` }));
    const fates = fatesOf(assessmentOfFirst({ A1: 2, B1: 'not-stated' }), {
      to: next('2.0.0', { levels }),
      versions: { ...TWO_VERSIONS, moves: [] },
    });
    expect(fates).toEqual({ A1: 'look-again scale', B1: 'stands' });
  });

  it('stand when only the third number is new: slips were mended', () => {
    const to = next('1.0.1', relevelled);
    expect(fatesOf(assessmentOfFirst({ A1: 2 }), { to })).toEqual({ A1: 'stands' });
  });

  it('want another look when words changed under the same number', () => {
    const to = next('1.0.0', relevelled);
    expect(fatesOf(assessmentOfFirst({ A1: 2 }), { to, kept: FIRST })).toEqual({
      A1: 'look-again levels',
    });
  });

  it('name the context answers whose value is no longer offered', () => {
    const context = [
      { variable: 'setting', values: ['village'] },
      { variable: 'law', values: ['unknown'] },
    ];
    expect(reportOf({ assessment: assessmentOfFirst({}, { context }) }).askAgain).toEqual([
      { variable: 'setting', values: ['village'] },
    ]);
  });
});

describe('what the comparison rests on', () => {
  const elsewhere = (version: string) =>
    assessmentOfFirst({ A1: 2, ZZ9: 1 }, { rubric: { ...madeWith(FIRST), version, hash: 'x' } });

  it('is the old rubric where the device has it', () => {
    expect(reportOf({ kept: FIRST }).basis).toBe('rubric');
  });

  it('is the record otherwise, and finds the same', () => {
    const assessment = assessmentOfFirst({ A1: 1, A2: 2, B1: 3 });
    const { basis, ...found } = reportOf({ assessment });
    expect(basis).toBe('record');
    expect(reportOf({ assessment, kept: FIRST })).toEqual({ ...found, basis: 'rubric' });
  });

  it('is the record of the version for an edition that is not on record', () => {
    expect(reportOf({ assessment: elsewhere('1.0.0') }).basis).toBe('near-record');
  });

  it('is nothing for an edition of the version in use that is not on record', () => {
    expect(reportOf({ assessment: elsewhere('2.0.0') }).basis).toBe('unknown');
  });

  it('makes every answer want a look when the version is not known', () => {
    const change = { assessment: elsewhere('1.0.0'), versions: null };
    expect(reportOf(change)).toMatchObject({ basis: 'unknown', gone: [{ id: 'ZZ9' }] });
    expect(fatesOf(change.assessment, change)).toEqual({
      A1: 'look-again unknown',
      ZZ9: 'not-asked',
    });
  });

  it('takes no record of another rubric', () => {
    const versions = { ...TWO_VERSIONS, rubric: 'another' };
    expect(reportOf({ versions })).toMatchObject({ basis: 'unknown', moves: [] });
  });
});

describe('an assessment that is not upgraded', () => {
  const compare = (assessment: Assessment) =>
    compareVersions({ assessment, to: TO_SECOND, kept: null, versions: TWO_VERSIONS }).kind;

  it('was made with exactly this rubric', () => {
    expect(compare(assessmentOfFirst({}, { rubric: madeWith(SECOND) }))).toBe('same');
  });

  it('was made with a later version', () => {
    const rubric = { ...madeWith(SECOND), version: '2.0.1', hash: 'x' };
    expect(compare(assessmentOfFirst({}, { rubric }))).toBe('newer');
  });

  it('was made with another rubric', () => {
    expect(compare(assessmentOfFirst({}, { rubric: { ...madeWith(FIRST), id: 'x' } }))).toBe(
      'other',
    );
  });
});
