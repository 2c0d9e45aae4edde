import type { TensionQuestion } from '../../../domain/scoring/result.ts';
import { readWording } from '../../../report/wording.ts';
import { useTranslate } from '../../app-context.tsx';
import { DimensionLink } from './dimension-link.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingHead } from './finding-head.tsx';
import { FindingList } from './finding-lists.tsx';
import { useReportView } from './report-context.tsx';
import { Redesign } from './redesign.tsx';
import { RubricText } from '../rubric-text.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Where the draft is silent: gaps of unknown size, each with the question to answer (M12). */
export function OpenQuestions() {
  const { openQuestions } = useReportView().report;
  return (
    <FindingList name="open" count={openQuestions.length}>
      {openQuestions.map((id) => (
        <OpenQuestion key={id} dimension={id} />
      ))}
    </FindingList>
  );
}

function OpenQuestion({ dimension: id }: { dimension: string }) {
  const { dimensionOf, answerOf } = useReportView();
  const dimension = dimensionOf(id);
  if (!dimension) return null;
  return (
    <FindingCard
      kind="open"
      side={
        <>
          <Redesign dimension={dimension} />
          <FindingActions dimension={dimension} />
        </>
      }
    >
      <FindingHead dimension={id} />
      <RubricText className="finding-question">
        {readWording(dimension, answerOf(id)?.isAdapted ?? false).question}
      </RubricText>
    </FindingCard>
  );
}

/** Tensions that are neither found nor ruled out. Those that further answers may decide are folded. */
export function TeamQuestions() {
  const translate = useTranslate();
  const { questions } = useReportView().report;
  const decided = questions.filter(({ isPending }) => !isPending);
  const pending = questions.filter(({ isPending }) => isPending);
  return (
    <>
      <FindingList name="team" count={decided.length}>
        {decided.map((question) => (
          <TeamQuestion key={question.tension} question={question} />
        ))}
      </FindingList>
      {pending.length > 0 && (
        <details className="finding-pending">
          <summary>{translate('results.team.pending', { count: pending.length })}</summary>
          <ol className="finding-list">
            {pending.map((question) => (
              <TeamQuestion key={question.tension} question={question} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function TeamQuestion({ question }: { question: TensionQuestion }) {
  const translate = useTranslate();
  const { rubric, tensionOf } = useReportView();
  const tension = tensionOf(question.tension);
  if (!tension) return null;
  return (
    <FindingCard
      kind="team"
      side={
        <>
          <p className="finding-small-head">{translate('results.team.not-known')}</p>
          <WaitingList waiting={question.waiting} />
        </>
      }
    >
      <p className="row finding-tags">
        <span className="tag tag-quiet">
          {translate('results.team.perhaps', {
            severity: translate(`words.severity.${tension.severity}`),
          })}
        </span>
        {tension.inferred && <span className="tag tag-quiet">{translate('words.inferred')}</span>}
      </p>
      <h3 className="finding-title" lang={rubric.language}>
        <span className="code">{tension.id}</span> <bdi>{tension.title}</bdi>
      </h3>
      <RubricText className="finding-question">{tension.question}</RubricText>
    </FindingCard>
  );
}

/** High levels without a passage of the draft (M5). */
export function ClaimedList() {
  const { claimedNotShown } = useReportView().report;
  return (
    <FindingList name="claimed" count={claimedNotShown.length}>
      {claimedNotShown.map((id) => (
        <li key={id}>
          <DimensionLink dimension={id} />
        </li>
      ))}
    </FindingList>
  );
}
