import { describe, expect, it } from 'vitest';
import { checkVersions } from '../../../scripts/check-versions.ts';
import { lintVersions } from '../../../scripts/lint-rubric.ts';
import { readRubricFiles } from '../../../scripts/read-rubric.ts';
import { recordVersion } from '../../../scripts/rubric-versions.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Move, RubricVersions } from '../../../src/domain/upgrade/outline.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';
import { FIRST, SECOND, TWO_VERSIONS } from '../../builders/two-versions.ts';

const NONE: RubricVersions = { rubric: FIRST.id, versions: [], moves: [] };

/** The first version with another question in A1. */
const reworded: Rubric = {
  ...FIRST,
  sections: FIRST.sections.map((section) => ({
    ...section,
    dimensions: section.dimensions.map((one) =>
      one.id === 'A1' ? dimension('A1', { question: 'Another?' }) : one,
    ),
  })),
};

function record(rubric: Rubric, versions = NONE, isReleased = false): RubricVersions {
  const recorded = recordVersion(rubric, versions, isReleased);
  if (recorded.kind === 'refused') throw new Error('refused');
  return recorded.versions;
}

const complain = (rubric: Rubric, versions: RubricVersions) =>
  checkVersions(rubric, versions).map(
    ({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`,
  );

describe('the record of a version', () => {
  it('is made once, and again while the version is not out', () => {
    const once = record(FIRST);
    expect(record(FIRST, once)).toEqual(once);
    expect(record(reworded, once).versions).toHaveLength(1);
    expect(complain(reworded, record(reworded, once))).toEqual([]);
  });

  it('stays as it is once the version is out', () => {
    const released = record(FIRST, NONE, true);
    expect(record(FIRST, released)).toEqual(released);
    expect(recordVersion(reworded, released, false)).toEqual({ kind: 'refused' });
    expect(record({ ...reworded, version: '1.0.1' }, released).versions).toHaveLength(2);
  });

  it('knows every edition with the same texts', () => {
    const mended = { ...FIRST, lessons: [], standing: 'Mended.' };
    expect(record(mended, record(FIRST)).versions[0]?.hashes).toHaveLength(2);
  });

  it('stands in the order of the versions', () => {
    const versions = record(
      { ...FIRST, version: '1.10.0' },
      record({ ...FIRST, version: '1.9.0' }),
    );
    expect(record(FIRST, versions).versions.map(({ version }) => version)).toEqual([
      '1.0.0',
      '1.9.0',
      '1.10.0',
    ]);
  });
});

describe('the linter', () => {
  it('finds nothing wrong with a record that fits', () => {
    expect(complain(SECOND, TWO_VERSIONS)).toEqual([]);
  });

  it('asks for a record of the present version', () => {
    expect(complain(FIRST, NONE)).toEqual([
      'versions.json.versions: found no version 1.0.0, expected a record of it. Run: npm run rubric -- record',
    ]);
  });

  it('names changed words, and how to record them before the version is out', () => {
    expect(complain(reworded, record(FIRST))).toEqual([
      'versions.json.versions.1.0.0: found other texts than are on record (A1 question), expected the texts on record. 1.0.0 is not released yet, so it can be recorded again. Run: npm run rubric -- record',
    ]);
  });

  it('asks for another number after the version is out', () => {
    expect(complain(reworded, record(FIRST, NONE, true)).join()).toMatch(
      /which is released\. Raise "version" in rubric\.json/,
    );
  });

  it('asks what became of a dimension that is gone', () => {
    const versions = { ...TWO_VERSIONS, moves: TWO_VERSIONS.moves.slice(1) };
    expect(complain(SECOND, versions)).toEqual([
      'versions.json.moves: found nothing about A4, expected a move that says what became of A4, and why',
    ]);
  });

  const MOVES: readonly [string, Move, RegExp][] = [
    ['a split into one', move('split', ['B1'], ['B5']), /two or more after/],
    ['a merger of one', move('merged', ['B1'], ['B6']), /two or more dimensions before/],
    ['a new id that is the old one', move('renamed', ['A1'], ['A1']), /another after/],
    ['a move to another id', move('moved', ['A1'], ['A5']), /the same dimension/],
    ['something taken out that is still asked', move('taken-out', ['A1'], ['A1']), /no dimension/],
    ['an id that never was', move('renamed', ['ZZ9'], ['A5']), /found ZZ9/],
    ['an id that is not there yet', move('renamed', ['A1'], ['ZZ8']), /found ZZ8/],
  ];

  it.each(MOVES)('refuses %s', (_name, wrong, message) => {
    const versions = { ...TWO_VERSIONS, moves: [...TWO_VERSIONS.moves, wrong] };
    expect(complain(SECOND, versions).join('\n')).toMatch(message);
  });

  it('names a field of the wrong shape', () => {
    const versions = { ...TWO_VERSIONS, moves: [{ kind: 'lost' }] } as unknown as RubricVersions;
    expect(lintVersions(readRubricFiles(), versions)[0]?.path).toBe('versions.json.moves.0.kind');
  });
});

function move(kind: Move['kind'], from: readonly string[], to: readonly string[]): Move {
  return { kind, since: '2.0.0', from: [...from], to: [...to], because: 'Because.' };
}

it('a rubric of an organisation may bring its own record along', async () => {
  const { checkRubric } = await import('../../../src/domain/rubric/check-rubric.ts');
  const own = { ...rubricOf({ A: [dimension('A1')] }), versions: TWO_VERSIONS };
  expect(checkRubric(own).kind).toBe('ok');
});
