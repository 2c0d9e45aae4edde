import type { ReactNode } from 'react';
import type { Answer } from '../../../domain/assessment/assessment.ts';
import type { DifferentAnswer, OtherPart } from '../../../domain/assessment/compare-assessments.ts';
import { findDimension, type Rubric } from '../../../domain/rubric/rubric.ts';
import { formatList, formatMoment } from '../../../i18n/formats.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import type { FileMatch } from '../../../state/library-actions.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';

/** Answers of one kind that are listed: more than a person looks through, few enough to draw at once. */
const SHOWN = 300;

type Here = Extract<FileMatch, { kind: 'here' }>;

/** `replace`: what is here becomes as it is in the file. */
export type Joining = 'join' | 'replace';

type Props = { match: Here; rubric: Rubric; joining: Joining };

/** True when the file has something that the library does not have. */
export function hasNews({ comparison, documents }: Here): boolean {
  return !comparison.isNothingNew || documents.length > 0;
}

/** What the file would change in the assessment that is here, and what would stay. */
export function JoinPreview({ match, rubric, joining }: Props) {
  const translate = useTranslate();
  const aside = match.isPutAside ? '.aside' : '';
  if (!hasNews(match)) {
    return (
      <div className="notice">
        <p>{translate(`files.opened.nothing-new${aside}`)}</p>
        <Earlier count={match.earlier} />
      </div>
    );
  }
  const { added, different, extended, onlyHere } = match.comparison;
  const isJoined = joining === 'join';
  return (
    <section className="join-preview">
      <p className="notice">
        {translate(isJoined ? `files.opened.here${aside}` : 'files.replace')}
      </p>
      <AnswerGroup name="join.added" answers={added} rubric={rubric} />
      <DifferentAnswers answers={different} rubric={rubric} joining={joining} />
      <AnswerGroup name={`${joining}.extended`} answers={extended} rubric={rubric} />
      <OtherChanges match={match} joining={joining} />
      {isJoined && <Earlier count={match.earlier} />}
      <AnswerGroup name={`${joining}.only-here`} answers={onlyHere} rubric={rubric} />
      <p>{translate(`files.${joining}.nothing-lost`)}</p>
    </section>
  );
}

/** Nothing of it comes in: it is in the history. */
function Earlier({ count }: { count: number }) {
  const translate = useTranslate();
  return count > 0 ? <p>{translate('files.join.earlier', { count })}</p> : null;
}

type GroupProps = {
  name: 'join.added' | `${Joining}.${'extended' | 'only-here'}`;
  answers: readonly Answer[];
  rubric: Rubric;
};

function AnswerGroup({ name, answers, rubric }: GroupProps) {
  const translate = useTranslate();
  if (answers.length === 0) return null;
  return (
    <Group summary={translate(`files.${name}`, { count: answers.length })}>
      {answers.slice(0, SHOWN).map((answer) => (
        <li key={`${answer.assessorId} ${answer.dimensionId}`}>
          <Question id={answer.dimensionId} rubric={rubric} />:{' '}
          <Value {...answer} rubric={rubric} />
        </li>
      ))}
      <More count={answers.length - SHOWN} />
    </Group>
  );
}

function More({ count }: { count: number }) {
  const translate = useTranslate();
  return count > 0 ? <li>{translate('files.join.more', { count })}</li> : null;
}

function Group({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul>{children}</ul>
    </details>
  );
}

type DifferentProps = { answers: readonly DifferentAnswer[]; rubric: Rubric; joining: Joining };

/** Open from the start: this is what a person may want to decide. */
function DifferentAnswers({ answers, rubric, joining }: DifferentProps) {
  const translate = useTranslate();
  if (answers.length === 0) return null;
  return (
    <details open>
      <summary>{translate('files.join.different', { count: answers.length })}</summary>
      <p>{translate(`files.${joining}.different.text`)}</p>
      <ul>
        {answers.slice(0, SHOWN).map((pair) => (
          <li key={`${pair.here.assessorId} ${pair.here.dimensionId}`}>
            <Question id={pair.here.dimensionId} rubric={rubric} />
            <BothValues pair={pair} rubric={rubric} />
          </li>
        ))}
        <More count={answers.length - SHOWN} />
      </ul>
    </details>
  );
}

function BothValues({ pair, rubric }: { pair: DifferentAnswer; rubric: Rubric }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const say = (answer: Answer, stands: boolean) => {
    const value = sayPosition(translate, rubric, answer.position);
    return {
      moment: formatMoment(answer.updatedAt, tag),
      value: stands ? translate('files.join.stands', { value }) : value,
    };
  };
  return (
    <ul className="small">
      <li>
        {translate('files.join.yours', say(pair.here, pair.stands === 'here'))}
        <Note {...pair.here} />
      </li>
      <li>
        {translate('files.join.theirs', say(pair.file, pair.stands === 'file'))}
        <Note {...pair.file} />
      </li>
    </ul>
  );
}

function Value({ position, note, rubric }: Answer & { rubric: Rubric }) {
  const translate = useTranslate();
  return (
    <>
      {sayPosition(translate, rubric, position)}
      <Note position={position} note={note} />
    </>
  );
}

function Note({ position, note }: Pick<Answer, 'position' | 'note'>) {
  const reason = position?.kind === 'not-applicable' ? position.reason : '';
  return [reason, note].filter(Boolean).map((text) => (
    <blockquote key={text} dir="auto" className="join-note">
      {text}
    </blockquote>
  ));
}

function Question({ id, rubric }: { id: string; rubric: Rubric }) {
  return (
    <span>
      <strong>{id}</strong> {findDimension(rubric, id)?.title}
    </span>
  );
}

/** Everything beside answers. */
function OtherChanges({ match, joining }: Omit<Props, 'rubric'>) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { comparison, documents } = match;
  const name = (parts: readonly OtherPart[]) => ({
    parts: formatList(
      parts.map((part) => translate(`files.join.part.${part}`)),
      tag,
    ),
  });
  const { actions, others, kept } = comparison;
  return (
    <>
      {actions.length > 0 && (
        <p>{translate(`files.${joining}.steps`, { count: actions.length })}</p>
      )}
      {documents.length > 0 && (
        <p>{translate(`files.${joining}.documents`, { count: documents.length })}</p>
      )}
      {others.length > 0 && <p>{translate(`files.${joining}.others`, name(others))}</p>}
      {kept.length > 0 && <p>{translate('files.join.kept', name(kept))}</p>}
    </>
  );
}
