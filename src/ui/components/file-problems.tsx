import { showPath } from '../../i18n/say-problem.ts';
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
  const places = group.problems.filter((problem) => listFacts(problem).length > 0);
  return (
    <div className="notice">
      <p>
        <strong>{translate(`files.problem.${group.code}.what`)}</strong>
      </p>
      <p>{translate(`files.problem.${group.code}.next`)}</p>
      {places.length > 0 && (
        <ul className="file-problem-places">
          {places.map((problem, index) => (
            <li key={index}>
              <Facts problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Fact = readonly [name: 'path' | 'found' | 'expected' | 'limit', value: string];

function Facts({ problem }: { problem: AnyFileProblem }) {
  const translate = useTranslate();
  return (
    <dl className="file-problem-facts small">
      {listFacts(problem).map(([name, value]) => (
        <div key={name}>
          <dt>{translate(`files.problem.${name}`)}</dt>
          <dd dir="ltr">
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known of a problem beside its kind. */
function listFacts(problem: AnyFileProblem): readonly Fact[] {
  const facts: Fact[] = [];
  if ('path' in problem) facts.push(['path', showPath(problem.path)]);
  if ('found' in problem) facts.push(['found', showFound(problem)]);
  if ('ids' in problem) facts.push(['found', problem.ids.join(' · ')]);
  if ('expected' in problem) facts.push(['expected', problem.expected]);
  if ('supported' in problem) facts.push(['expected', String(problem.supported)]);
  if ('limit' in problem) facts.push(['limit', showSize(problem.code, problem.limit)]);
  return facts;
}

function showFound(problem: Extract<AnyFileProblem, { found: unknown }>): string {
  return typeof problem.found === 'number' ? showSize(problem.code, problem.found) : problem.found;
}

const BYTES_OF_A_MEGABYTE = 1024 * 1024;

function showSize(code: AnyFileProblem['code'], size: number): string {
  return code === 'too-large' ? `${Math.ceil(size / BYTES_OF_A_MEGABYTE)} MB` : String(size);
}
