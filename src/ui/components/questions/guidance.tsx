import { memo, Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { PlaceLink } from '../place-link.tsx';
import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { findDimension } from '../../../domain/rubric/rubric.ts';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { RubricText } from '../rubric-text.tsx';
import { WholeRubric } from '../whole-rubric.tsx';
import { Sources } from './lazy-parts.ts';
import { Words } from './words.tsx';
import './guidance.css';

/** Help for answering, one click away. What a person opened stays open on the next question. */
export const GuidanceBefore = memo(function GuidanceBefore({
  dimension,
}: {
  dimension: Dimension;
}) {
  const translate = useTranslate();
  return (
    <div className="guidance">
      {dimension.note && (
        <Topic title={translate('questions.hint.title')}>
          <RubricText>{dimension.note}</RubricText>
        </Topic>
      )}
      <Topic title={translate('questions.where.title')}>
        <RubricText as="ul">
          {dimension.whereToLook.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </RubricText>
        {dimension.visibility !== 'stated' && (
          <p>{translate(`questions.where.${dimension.visibility}`)}</p>
        )}
      </Topic>
      <Topic title={translate('questions.words.title')}>
        <Words indications={dimension.indications} />
      </Topic>
      <Topic title={translate('questions.why.title')}>
        <RubricText>{dimension.why}</RubricText>
        <RubricText>{dimension.applies}</RubricText>
      </Topic>
    </div>
  );
});

type AfterProps = { assessmentId: string; dimension: Dimension };

/** What to do with the answer, and where the question comes from. */
export const GuidanceAfter = memo(function GuidanceAfter({ assessmentId, dimension }: AfterProps) {
  const translate = useTranslate();
  return (
    <div className="guidance">
      <Topic title={translate('questions.redesign.title')}>
        <Redesign redesign={dimension.redesign} />
      </Topic>
      {dimension.alike && (
        <Topic title={translate('questions.alike.title')}>
          <Alike assessmentId={assessmentId} alike={dimension.alike} />
        </Topic>
      )}
      <SourcesTopic dimension={dimension} />
    </div>
  );
});

/** Its inside comes after the question on the first visit, since nobody can open it sooner. */
function Topic({ title, children }: { title: string; children: ReactNode }) {
  const isNext = useDeferredValue(true, false);
  return (
    <details className="topic">
      <summary>{title}</summary>
      <div className="topic-body">{isNext && children}</div>
    </details>
  );
}

/** Wants all the words of the rubric, and so nothing before a person opens it. */
function SourcesTopic({ dimension: { lessons, facts, source } }: { dimension: Dimension }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="topic" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('questions.sources.title')}</summary>
      <div className="topic-body">
        {isOpen && (
          <WholeRubric>
            <Suspense fallback={null}>
              <Sources lessons={lessons} facts={facts} source={source} />
            </Suspense>
          </WholeRubric>
        )}
      </div>
    </details>
  );
}

function Redesign({ redesign }: Pick<Dimension, 'redesign'>) {
  const translate = useTranslate();
  const steps = [
    { name: 'now', text: redesign.now },
    { name: 'this-phase', text: redesign.thisPhase },
    { name: 'indicator', text: redesign.indicator },
  ] as const;
  const wordings = ['before', 'after'] as const;
  return (
    <>
      <dl>
        {steps.map(({ name, text }) => (
          <div key={name}>
            <dt>{translate(`words.redesign.${name}`)}</dt>
            <dd>
              <RubricText>{text}</RubricText>
            </dd>
          </div>
        ))}
      </dl>
      <div className="wordings">
        {wordings.map((wording) => (
          <figure key={wording} className={`wording wording-${wording}`}>
            <figcaption>{translate(`words.redesign.${wording}`)}</figcaption>
            <RubricText as="blockquote">{redesign[wording]}</RubricText>
          </figure>
        ))}
      </div>
    </>
  );
}

type AlikeProps = { assessmentId: string; alike: NonNullable<Dimension['alike']> };

function Alike({ assessmentId, alike }: AlikeProps) {
  const rubric = useRubric();
  return (
    <RubricText as="ul">
      {alike.map(({ id, difference }) => (
        <li key={id}>
          <PlaceLink href={pathTo(assessmentId, 'questions', id)}>
            {id} {findDimension(rubric, id)?.title}
          </PlaceLink>
          <br />
          {difference}
        </li>
      ))}
    </RubricText>
  );
}
