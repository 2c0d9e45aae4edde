import { listProblemFacts, type ProblemFact } from '../../i18n/say-problem.ts';
import { useTranslate } from '../app-context.tsx';
import { groupProblems, type AnyFileProblem, type ProblemGroup } from '../files/file-problem.ts';
import './file-problems.css';

/** Why a file was refused: what is wrong, what to do, and where in the file. */
export function FileProblems({ problems }: { problems: readonly AnyFileProblem[] }) {
  const groups = groupProblems(problems);
  return (
    <div className="stack">
      {groups.map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: ProblemGroup }) {
  const translate = useTranslate();
  const places = group.problems
    .map((problem) => listProblemFacts(translate, problem))
    .filter((facts) => facts.length > 0);
  return (
    <div className="notice">
      <p>
        <strong>{translate(`files.problem.${group.code}.what`)}</strong>
      </p>
      <p>{translate(`files.problem.${group.code}.next`)}</p>
      {places.length > 0 && (
        <ul className="file-problem-places">
          {places.map((facts, index) => (
            <li key={index}>
              <Facts facts={facts} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ facts }: { facts: readonly ProblemFact[] }) {
  const translate = useTranslate();
  return (
    <dl className="file-problem-facts small">
      {facts.map(({ name, text, isCode }) => (
        <div key={name}>
          <dt>{translate(`files.problem.${name}`)}</dt>
          {isCode ? (
            <dd dir="ltr">
              <code>{text}</code>
            </dd>
          ) : (
            <dd>{text}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
