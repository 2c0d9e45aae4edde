import type { Dimension, Fact, Lesson } from '../../../domain/rubric/rubric.ts';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import './sources.css';

type Props = Pick<Dimension, 'lessons' | 'facts' | 'source'>;

/** The lessons and facts behind a question, and the row it comes from. */
export function Sources({ lessons, facts, source }: Props) {
  const translate = useTranslate();
  const rubric = useRubric();
  const ownLessons = rubric.lessons.filter(({ id }) => lessons.includes(id));
  const ownFacts = rubric.facts.filter(({ id }) => facts.includes(id));
  return (
    <>
      <p>
        {translate('questions.sources.row', {
          lesson: source.lesson,
          table: source.table,
          row: source.row,
        })}
      </p>
      {ownLessons.length > 0 && (
        <>
          <h3>{translate('questions.sources.lessons')}</h3>
          <ul className="sources">
            {ownLessons.map((lesson) => (
              <LessonItem key={lesson.id} lesson={lesson} />
            ))}
          </ul>
        </>
      )}
      {ownFacts.length > 0 && (
        <>
          <h3>{translate('questions.sources.facts')}</h3>
          <ul className="sources">
            {ownFacts.map((fact) => (
              <FactItem key={fact.id} fact={fact} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LessonItem({ lesson }: { lesson: Lesson }) {
  return (
    <li>
      <RubricText>
        <strong>
          {lesson.id} {lesson.title}
        </strong>
      </RubricText>
      <RubricText>{lesson.text}</RubricText>
    </li>
  );
}

function FactItem({ fact }: { fact: Fact }) {
  return (
    <li>
      <RubricText>{fact.fact}</RubricText>
      <RubricText className="muted small">{fact.how}</RubricText>
      {fact.caution && <RubricText className="muted small">{fact.caution}</RubricText>}
      {fact.addresses.map((address) => (
        <p key={address} className="small">
          <a href={address} target="_blank" rel="noreferrer" dir="ltr">
            {address}
          </a>
        </p>
      ))}
    </li>
  );
}
