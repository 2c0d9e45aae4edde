import type { ExpectedOfRubric } from '../domain/rubric/rubric-problem.ts';
import { sayExpected } from './say-expected.ts';
import { formatSize } from './formats.ts';
import type { MessageKey, Translate } from './translate.ts';

type Start = 'files.problem.';
type CodeOf<Key> = Key extends `${Start}${infer Code}.what` ? Code : never;

/** The codes the catalogue has a sentence and a next step for; a code without one does not pass the type check. */
type ProblemCode = CodeOf<MessageKey>;

/** Anything wrong with a file, with what is known of it. */
export type SayableProblem = {
  readonly code: ProblemCode;
  readonly path?: readonly (string | number)[];
  /** Null when there is nothing where something has to be. */
  readonly found?: string | number | null;
  readonly ids?: readonly string[];
  readonly expected?: ExpectedOfRubric;
  readonly supported?: number;
  readonly limit?: number;
};

type FactName = 'path' | 'found' | 'expected' | 'limit';

/** What is known of a problem beside its kind. */
export type ProblemFact = {
  readonly name: FactName;
  readonly text: string;
  /** It stands like this in the file; else it is in the words of the person’s language. */
  readonly isCode: boolean;
};

/** Where a problem is, what was found, what has to be there, and the limit, as far as each is known. */
export function listProblemFacts(
  translate: Translate,
  problem: SayableProblem,
): readonly ProblemFact[] {
  const { path, expected, supported, limit } = problem;
  const measure = (size: number) => sayMeasure(translate, problem, size, Math.floor);
  const facts: readonly (ProblemFact | undefined)[] = [
    path && showCode('path', showPath(path)),
    findFound(translate, problem),
    expected && sayWords('expected', sayExpected(translate, expected)),
    supported === undefined ? undefined : sayWords('expected', measure(supported)),
    limit === undefined ? undefined : sayWords('limit', measure(limit)),
  ];
  return facts.filter((fact) => fact !== undefined);
}

function findFound(translate: Translate, problem: SayableProblem): ProblemFact | undefined {
  const { found = problem.ids?.join(' · ') } = problem;
  if (found === undefined) return undefined;
  if (found === null) return sayWords('found', translate('files.problem.nothing'));
  return typeof found === 'number'
    ? sayWords('found', sayMeasure(translate, problem, found, Math.ceil))
    : showCode('found', found);
}

/** Only of a file that is too large is the number one of bytes. */
function sayMeasure(
  translate: Translate,
  { code }: SayableProblem,
  measure: number,
  round: (size: number) => number,
): string {
  return code === 'too-large'
    ? formatSize(translate, measure, round)
    : translate('files.problem.count', { count: measure });
}

function showCode(name: FactName, text: string): ProblemFact {
  return { name, text, isCode: true };
}

function sayWords(name: FactName, text: string): ProblemFact {
  return { name, text, isCode: false };
}

/** One line: what is wrong, where, what was found, what has to be there, what to do. */
export function sayProblem(translate: Translate, problem: SayableProblem): string {
  const facts = listProblemFacts(translate, problem);
  return [
    translate(`files.problem.${problem.code}.what`),
    ...facts.map(({ name, text }) => `${translate(`files.problem.${name}`)}: ${text}.`),
    translate(`files.problem.${problem.code}.next`),
  ].join(' ');
}

/** As people who know JSON write it: assessment.answers[3].position */
function showPath(path: readonly (string | number)[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`));
  return parts.join('').replace(/^\./, '') || '·';
}
