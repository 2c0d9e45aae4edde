import { hashRubric } from '../src/domain/rubric/hash.ts';
import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import {
  outlineRubric,
  TEXT_KINDS,
  type Move,
  type Outline,
  type RubricVersions,
  type VersionRecord,
} from '../src/domain/upgrade/outline.ts';
import { compareNumbers } from '../src/domain/upgrade/version-number.ts';
import type { FileMessage } from './lint-rubric.ts';

/**
 * Checks the record of versions, in shape already, against the rubric as it is now: nobody changes words without a new
 * version, and every move names dimensions that there are.
 */
export function checkVersions(rubric: Rubric, versions: RubricVersions): readonly FileMessage[] {
  const record = versions.versions.find(({ version }) => version === rubric.version);
  return [
    ...checkRecord(rubric, record),
    ...checkGone(rubric, versions, record),
    ...versions.moves.flatMap((move, at) => checkMove(move, at, rubric, versions)),
  ];
}

function checkRecord(rubric: Rubric, record: VersionRecord | undefined): readonly FileMessage[] {
  if (!record) {
    const expected = 'a record of it. Run: npm run rubric -- record';
    return [say('versions', `no version ${rubric.version}`, expected)];
  }
  if (record.hashes.includes(hashRubric(rubric))) return [];
  const changed = nameChanges(record, outlineRubric(rubric));
  const found = `other texts than are on record (${changed.join(', ') || 'lessons, sources or the frame'})`;
  return [say(`versions.${rubric.version}`, found, adviseOn(record))];
}

function adviseOn({ version, isReleased }: VersionRecord): string {
  return isReleased
    ? `the texts of ${version}, which is released. Raise "version" in rubric.json, write CHANGELOG.md, then run: npm run rubric -- record`
    : `the texts on record. ${version} is not released yet, so it can be recorded again. Run: npm run rubric -- record`;
}

/** Ids of what has other texts, with the kinds of text of a dimension. */
function nameChanges(before: Outline, after: Outline): readonly string[] {
  const dimensions = after.dimensions.flatMap((now) => {
    const old = before.dimensions.find(({ id }) => id === now.id);
    const kinds = TEXT_KINDS.filter((kind) => old?.texts[kind] !== now.texts[kind]);
    return kinds.length > 0 ? [`${now.id} ${kinds.join(' ')}`] : [];
  });
  const others = (['tensions', 'context', 'activities'] as const).flatMap((list) =>
    after[list]
      .filter(({ id, text }) => before[list].find((old) => old.id === id)?.text !== text)
      .map(({ id }) => id),
  );
  return [...dimensions, ...others];
}

/** A dimension of the version before that is gone wants a sentence why. */
function checkGone(
  rubric: Rubric,
  { versions, moves }: RubricVersions,
  record: VersionRecord | undefined,
): readonly FileMessage[] {
  const earlier = versions.filter(
    (other) => other !== record && compareNumbers(other.version, rubric.version) < 0,
  );
  const now = new Set(listDimensions(rubric).map(({ id }) => id));
  const told = new Set(moves.flatMap(({ from }) => from));
  const gone = (earlier.at(-1)?.dimensions ?? []).filter(({ id }) => !now.has(id) && !told.has(id));
  return gone.map(({ id }) =>
    say('moves', `nothing about ${id}`, `a move that says what became of ${id}, and why`),
  );
}

const SIZES: Readonly<Record<Move['kind'], readonly [from: RegExp, to: RegExp, words: string]>> = {
  renamed: [/^1$/, /^1$/, 'one dimension before and another after'],
  moved: [/^1$/, /^1$/, 'the same dimension before and after'],
  split: [/^1$/, /^([2-9]|\d\d)$/, 'one dimension before and two or more after'],
  merged: [/^([2-9]|\d\d)$/, /^1$/, 'two or more dimensions before and one after'],
  'taken-out': [/./, /^0$/, 'no dimension after'],
};

function checkMove(
  move: Move,
  at: number,
  rubric: Rubric,
  { versions }: RubricVersions,
): readonly FileMessage[] {
  const { kind, from, to, since } = move;
  const [sizeBefore, sizeAfter, words] = SIZES[kind];
  const path = `moves.${String(at)}`;
  const fits =
    sizeBefore.test(String(from.length)) &&
    sizeAfter.test(String(to.length)) &&
    (kind !== 'renamed' || from[0] !== to[0]) &&
    (kind !== 'moved' || from[0] === to[0]);
  const before = versions.filter(({ version }) => compareNumbers(version, since) < 0);
  const idsBefore = new Set(before.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)));
  const idsAfter = new Set(
    [
      ...versions.filter((one) => !before.includes(one)).flatMap((one) => one.dimensions),
      ...listDimensions(rubric),
    ].map(({ id }) => id),
  );
  const unknown = [
    ...from.filter((id) => !idsBefore.has(id)),
    ...to.filter((id) => !idsAfter.has(id)),
  ];
  return [
    ...(fits ? [] : [say(path, `${kind} from ${from.join(' ')} to ${to.join(' ')}`, words)]),
    ...unknown.map((id) =>
      say(path, id, `a dimension that version ${since} or the one before has`),
    ),
  ];
}

function say(place: string, found: string, expected: string): FileMessage {
  return { path: `versions.json.${place}`, found, expected };
}
