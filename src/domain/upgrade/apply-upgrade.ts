import type { Answer, Assessment } from '../assessment/assessment.ts';
import { carryAnswer, offerAnswer } from './move-answers.ts';
import type { AnswerFate, UpgradeReport } from './report.ts';

/**
 * The assessment in the new version. Answers under a new id are carried over; those of a question that was split or
 * joined are offered beside it; those that are no longer asked stay as they are. Nothing of the old assessment is
 * lost: what cannot stand where it stood is under `upgrades`. Applied to what it has made, it changes nothing. `at` is
 * the moment, ISO 8601.
 */
export function applyUpgrade(
  assessment: Assessment,
  report: UpgradeReport,
  at: string,
): Assessment {
  const { from, to } = report;
  if (assessment.rubric.hash === to.hash || assessment.rubric.id !== to.id) return assessment;
  const renames = listRenames(report);
  const recut = new Set(
    report.moves.filter(({ kind }) => kind === 'split' || kind === 'merged').flatMap((m) => m.from),
  );
  const asked = new Set(report.askAgain.map(({ variable }) => variable));
  const setAside = {
    context: assessment.context.filter(({ variable }) => asked.has(variable)),
    agreed: assessment.agreed.filter(({ dimensionId }) => recut.has(dimensionId)),
    steps: assessment.actions
      .filter(({ dimensionId }) => renames.has(dimensionId))
      .map(({ id, dimensionId }) => ({ id, dimensionId })),
  };
  const { version, hash } = to;
  return {
    ...assessment,
    rubric: { ...assessment.rubric, version, hash },
    context: assessment.context.filter(({ variable }) => !asked.has(variable)),
    answers: upgradeAnswers(assessment.answers, report.answers),
    agreed: upgradeAgreed(assessment, recut, renames),
    actions: assessment.actions.map((action) => {
      const dimensionId = renames.get(action.dimensionId);
      return dimensionId === undefined ? action : { ...action, dimensionId };
    }),
    toReview: addToReview(assessment, report, renames),
    upgrades: [...(assessment.upgrades ?? []), { from, to: { version, hash }, at, setAside }],
  };
}

/** Where a step of the plan goes: to the question that asks for it now, the first of them after a split. */
function listRenames({ moves }: UpgradeReport): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const { from, to } of moves) {
    const [first] = to;
    if (first === undefined) continue;
    for (const [id, target] of renames) if (from.includes(target)) renames.set(id, first);
    for (const id of from) if (!to.includes(id)) renames.set(id, first);
  }
  return renames;
}

function upgradeAnswers(
  answers: readonly Answer[],
  fates: readonly AnswerFate[],
): readonly Answer[] {
  return fates.reduce((upgraded, fate) => {
    const old = answers.find(
      ({ assessorId, dimensionId }) =>
        assessorId === fate.assessorId && dimensionId === fate.dimensionId,
    );
    if (!old) return upgraded;
    const move = fate.isOffered ? offerAnswer : carryAnswer;
    return fate.targets.reduce((list, target) => move(list, old, target), upgraded);
  }, answers);
}

/** What a group has agreed on goes with a question under its new id. Nobody has agreed on one that was cut anew. */
function upgradeAgreed(
  { agreed }: Assessment,
  recut: ReadonlySet<string>,
  renames: ReadonlyMap<string, string>,
): Assessment['agreed'] {
  const standing = agreed.filter(({ dimensionId }) => !recut.has(dimensionId));
  const known = new Set(standing.map(({ dimensionId }) => dimensionId));
  const carried = standing.flatMap((one) => {
    const dimensionId = renames.get(one.dimensionId);
    return dimensionId === undefined || known.has(dimensionId) ? [] : [{ ...one, dimensionId }];
  });
  return [...standing, ...carried];
}

/** Questions that wanted another look before and nobody has looked at yet still do. */
function addToReview(
  { toReview = [] }: Assessment,
  { answers }: UpgradeReport,
  renames: ReadonlyMap<string, string>,
): readonly string[] {
  const fresh = answers
    .filter(({ kind }) => kind === 'look-again')
    .flatMap(({ targets }) => targets);
  return [...new Set([...toReview.map((id) => renames.get(id) ?? id), ...fresh])];
}
