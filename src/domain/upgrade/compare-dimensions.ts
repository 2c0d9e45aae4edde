import type { Assessment } from '../assessment/assessment.ts';
import { deriveScope } from '../assessment/scope.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { TEXT_KINDS, type Move, type Outline, type OutlineDimension } from './outline.ts';
import type { Named, ReportMove, UpgradeReport } from './report.ts';
import { traceDimension } from './trace-moves.ts';

type Input = {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  /** Null when nothing is known of the old version. */
  readonly before: Outline | null;
  readonly after: Outline;
  /** Those between the two versions, sorted. */
  readonly moves: readonly Move[];
};

type Compared = Pick<
  UpgradeReport,
  'moves' | 'added' | 'gone' | 'reworded' | 'harm' | 'entered' | 'left'
>;

/** One question that is the same in both versions, whatever its id and its section. */
type Pair = { readonly old: OutlineDimension; readonly now: OutlineDimension };

/** What became of the dimensions from one version to the next, in the order of the new one. */
export function compareDimensions(input: Input): Compared {
  const { before, after, moves } = input;
  const pairs = pairDimensions(before, after, moves);
  const scope = compareScope(input, pairs);
  return {
    moves: [...moves.map((move) => describeMove(move, before, after)), ...findMoved(input, pairs)],
    added: before ? listAdded(before, after, moves, scope.inScope) : [],
    gone: listGone(input),
    reworded: pairs.flatMap(({ old, now }) => {
      const texts = TEXT_KINDS.filter((kind) => old.texts[kind] !== now.texts[kind]);
      return texts.length > 0 ? [{ ...nameOf(now), formerId: old.id, texts }] : [];
    }),
    harm: pairs
      .filter(({ old, now }) => old.harmGrade !== now.harmGrade)
      .map(({ old, now }) => ({ ...nameOf(now), before: old.harmGrade, after: now.harmGrade })),
    entered: scope.entered,
    left: scope.left,
  };
}

function pairDimensions(
  before: Outline | null,
  after: Outline,
  moves: readonly Move[],
): readonly Pair[] {
  return after.dimensions.flatMap((now) => {
    const old = before?.dimensions.find(({ id }) => {
      const { targets, isRecut } = traceDimension(moves, id);
      return !isRecut && targets.includes(now.id);
    });
    return old ? [{ old, now }] : [];
  });
}

function describeMove(move: Move, before: Outline | null, after: Outline): ReportMove {
  const { kind, from, to, because } = move;
  const old = before?.dimensions.find(({ id }) => id === from[0]);
  const now = after.dimensions.find(({ id }) => id === to[0]);
  const isElsewhere = from.length === 1 && to.length === 1 && old && old.section !== now?.section;
  return {
    kind,
    from,
    to,
    because,
    sections: isElsewhere ? nameSections(before, old.section, after, now?.section) : null,
  };
}

/** Dimensions that stand in another section, where no move says so. */
function findMoved({ before, after, moves }: Input, pairs: readonly Pair[]): readonly ReportMove[] {
  const told = new Set(moves.flatMap(({ to }) => to));
  return pairs
    .filter(({ old, now }) => old.section !== now.section && !told.has(now.id))
    .map(({ old, now }) => ({
      kind: 'moved',
      from: [old.id],
      to: [now.id],
      because: null,
      sections: nameSections(before, old.section, after, now.section),
    }));
}

function nameSections(before: Outline | null, from: string, after: Outline, to?: string) {
  return { before: nameSection(before, from), after: nameSection(after, to) };
}

function nameSection(outline: Outline | null, id: string | undefined): string {
  return outline?.sections.find((section) => section.id === id)?.title ?? id ?? '';
}

function listAdded(
  before: Outline,
  after: Outline,
  moves: readonly Move[],
  inScope: ReadonlySet<string>,
): UpgradeReport['added'] {
  const known = new Set([
    ...before.dimensions.map(({ id }) => id),
    ...moves.flatMap(({ to }) => to),
  ]);
  return after.dimensions
    .filter(({ id }) => !known.has(id))
    .map((dimension) => ({ ...nameOf(dimension), inScope: inScope.has(dimension.id) }));
}

/** Where the old version is not known, the dimensions that have an answer and are not asked any more. */
function listGone({ assessment, before, after, moves }: Input): readonly Named[] {
  const answered = [...new Set(assessment.answers.map(({ dimensionId }) => dimensionId))];
  const old: readonly Named[] = before?.dimensions ?? answered.map((id) => ({ id, title: '' }));
  const kept = new Set([
    ...after.dimensions.map(({ id }) => id),
    ...moves.flatMap(({ from }) => from),
  ]);
  return old.filter(({ id }) => !kept.has(id)).map(nameOf);
}

/** The scope of this programme then and now, for the questions that both versions have. */
function compareScope({ assessment, rubric, before }: Input, pairs: readonly Pair[]) {
  const inScope = listInScope(deriveScope(rubric, assessment));
  if (!before) return { inScope, entered: [], left: [] };
  const wasIn = listInScope(deriveScope(asScopeRubric(before), assessment));
  const changed = (isIn: boolean) =>
    pairs
      .filter(({ old, now }) => inScope.has(now.id) === isIn && wasIn.has(old.id) !== isIn)
      .map(({ now }) => nameOf(now));
  return { inScope, entered: changed(true), left: changed(false) };
}

function listInScope(scope: ReturnType<typeof deriveScope>): ReadonlySet<string> {
  return new Set(scope.filter(({ inScope }) => inScope).map(({ id }) => id));
}

function asScopeRubric({ activities, sections, dimensions }: Outline) {
  return {
    activities,
    sections: sections.map(({ id }) => ({
      id,
      dimensions: dimensions.filter(({ section }) => section === id),
    })),
  };
}

function nameOf({ id, title }: Named): Named {
  return { id, title };
}
