import type { Assessment } from '../assessment/assessment.ts';
import { UNKNOWN, type Rubric } from '../rubric/rubric.ts';
import type { Outline } from './outline.ts';
import type {
  ActivityChange,
  ContextChange,
  Named,
  TensionChange,
  UpgradeReport,
} from './report.ts';

type Input = {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  readonly before: Outline | null;
  readonly after: Outline;
};

type Compared = Pick<
  UpgradeReport,
  'isScaleChanged' | 'tensions' | 'context' | 'activities' | 'askAgain'
>;

type TensionOutline = Outline['tensions'][number];
type VariableOutline = Outline['context'][number];
type ActivityOutline = Outline['activities'][number];

/** What became of all that is not a dimension: the scale, tensions, context questions and activities. */
export function compareFrames({ assessment, rubric, before, after }: Input): Compared {
  const old = before ?? after;
  const tensions = compareLists(old.tensions, after.tensions, titleOf, changeTension);
  const context = compareLists(old.context, after.context, questionOf, changeVariable);
  const activities = compareLists(old.activities, after.activities, labelOf, changeActivity);
  return {
    isScaleChanged: old.scale !== after.scale,
    tensions,
    context,
    activities,
    askAgain: listAskAgain(assessment, rubric),
  };
}

const titleOf = ({ id, title }: TensionOutline): Named => ({ id, title });
const questionOf = ({ id, question }: VariableOutline): Named => ({ id, title: question });
const labelOf = ({ id, label }: ActivityOutline): Named => ({ id, title: label });

function compareLists<Item extends { readonly id: string }, Changed>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => Named,
  findChange: (old: Item, now: Item) => Changed | null,
) {
  const find = (list: readonly Item[], id: string) => list.find((item) => item.id === id);
  return {
    added: after.filter(({ id }) => !find(before, id)).map(nameOf),
    gone: before.filter(({ id }) => !find(after, id)).map(nameOf),
    changed: after.flatMap((now) => {
      const old = find(before, now.id);
      const change = old ? findChange(old, now) : null;
      return change ? [change] : [];
    }),
  };
}

function changeTension(old: TensionOutline, now: TensionOutline): TensionChange | null {
  const what = (['rule', 'severity', 'text'] as const).filter((part) => old[part] !== now[part]);
  return what.length > 0 ? { ...titleOf(now), what } : null;
}

function changeVariable(old: VariableOutline, now: VariableOutline): ContextChange | null {
  const addedValues = now.values.filter((value) => !old.values.includes(value));
  const goneValues = old.values.filter((value) => !now.values.includes(value));
  if (old.text === now.text && addedValues.length + goneValues.length === 0) return null;
  return { ...questionOf(now), addedValues, goneValues };
}

function changeActivity(old: ActivityOutline, now: ActivityOutline): ActivityChange | null {
  const changesScope = old.full.join() !== now.full.join() || old.ask.join() !== now.ask.join();
  if (old.text === now.text && !changesScope) return null;
  return { ...labelOf(now), changesScope };
}

/** Answers with a value that their question does not offer: a condition would read them as “none of these”. */
function listAskAgain({ context }: Assessment, rubric: Rubric): UpgradeReport['askAgain'] {
  return context.filter(({ variable, values }) => {
    const asked = rubric.context.find(({ id }) => id === variable);
    if (!asked) return false;
    const offered = new Set([UNKNOWN, ...asked.values.map(({ id }) => id)]);
    return values.some((value) => !offered.has(value));
  });
}
