import { findDimension, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { UpgradeReport } from '../../../domain/upgrade/report.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import { useTranslate } from '../../app-context.tsx';
import { ChangeGroup, NamedQuestion } from './change-group.tsx';
import { listGiven, type GivenAnswer } from './list-given.ts';
import { useGoOn, type UpgradeInput } from './use-go-on.ts';
import { WordingPairs } from './wording-pair.tsx';

type Props = UpgradeInput & { report: UpgradeReport };

/** Each answer whose question has changed: what it was, why it wants another look, and the words. */
export function AnswersToLookAt({ report, ...input }: Props) {
  const translate = useTranslate();
  const goOn = useGoOn(input);
  const { assessment } = input.pending;
  const given = listGiven(assessment, report.answers).filter(
    ({ fate }) => fate.kind === 'look-again',
  );
  if (given.length === 0) return null;
  return (
    <ChangeGroup title={translate('upgrade.look.title')}>
      <ul className="upgrade-items">
        {given.map((one) => (
          <li key={`${one.fate.assessorId} ${one.fate.dimensionId}`}>
            <AnswerToLookAt given={one} pending={input.pending} onOpen={goOn} />
          </li>
        ))}
      </ul>
    </ChangeGroup>
  );
}

type ItemProps = {
  given: GivenAnswer;
  pending: UpgradeInput['pending'];
  onOpen: (dimensionId: string) => void;
};

function AnswerToLookAt({ given: { answer, fate }, pending, onOpen }: ItemProps) {
  const translate = useTranslate();
  const { kept, to } = pending;
  const [target = answer.dimensionId] = fate.targets;
  const texts = fate.because.filter((reason) => isText(reason));
  return (
    <>
      <p>
        <NamedQuestion {...nameQuestion(to.rubric, answer.dimensionId, target)} />
      </p>
      <p dir="auto">
        {translate('upgrade.look.answer', {
          answer: sayPosition(translate, kept?.rubric ?? to.rubric, answer.position),
        })}
      </p>
      <ul>
        {fate.because.map((reason) => (
          <li key={reason}>{translate(`upgrade.because.${reason}`)}</li>
        ))}
      </ul>
      <Words kept={kept?.rubric} now={to.rubric} ids={[answer.dimensionId, target]} texts={texts} />
      <button type="button" className="button" onClick={() => onOpen(target)}>
        {translate('upgrade.look.open', { code: target })}
      </button>
    </>
  );
}

/** The name it has now; for a question that is split, its code says which one it was. */
function nameQuestion(rubric: Rubric, id: string, target: string) {
  return { id, title: findDimension(rubric, target)?.title ?? '' };
}

type TextReason = 'question' | 'poles' | 'levels' | 'choices';

function isText(reason: string): reason is TextReason {
  return ['question', 'poles', 'levels', 'choices'].includes(reason);
}

type WordsProps = {
  kept: Rubric | undefined;
  now: Rubric;
  ids: readonly [string, string];
  texts: readonly TextReason[];
};

function Words({ kept, now, ids: [from, target], texts }: WordsProps) {
  const translate = useTranslate();
  const before = kept && findDimension(kept, from);
  const after = findDimension(now, target);
  if (!before || !after || texts.length === 0) return null;
  return (
    <details>
      <summary>{translate('upgrade.review.words')}</summary>
      <WordingPairs old={before} now={after} kinds={texts} />
    </details>
  );
}
