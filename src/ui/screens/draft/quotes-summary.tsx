import { Link } from 'wouter';
import { mainAssessor, type Answer, type Passage } from '../../../domain/assessment/assessment.ts';
import type { LocatedQuote } from '../../../domain/draft/locate-quote.ts';
import { findDimension } from '../../../domain/rubric/rubric.ts';
import { useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { useLocatedQuotes } from '../../draft/use-located-quotes.ts';
import { shortenQuote } from '../../draft/shorten-quote.ts';
import { pathTo } from '../../routes.ts';

type Found = {
  readonly answer: Answer;
  readonly passage: Passage;
  readonly kind: LocatedQuote['kind'];
};

type Props = {
  id: string;
  /** A new version has just been put in: this is what the person wants to know. */
  isFresh: boolean;
};

/** Enough to know a quote of the list again, in UTF-16 units. */
const LONGEST = 120;

const TO_LOOK_AT = ['near', 'gone'] as const;

/** Which quotes of the answers are still in the draft, and which want a look. */
export function QuotesSummary({ id, isFresh }: Props) {
  const translate = useTranslate();
  const found = useFoundQuotes();
  if (found.length === 0) return null;
  const count = (kind: Found['kind']) => found.filter((one) => one.kind === kind).length;
  const isCalm = count('exact') === found.length;
  return (
    <section
      className={isFresh && !isCalm ? 'notice' : 'quotes-summary'}
      aria-labelledby="draft-quotes"
    >
      <h2 id="draft-quotes">{translate('draft-screen.quotes')}</h2>
      <p>
        {translate('draft-screen.quotes.exact', { count: count('exact'), total: found.length })}
      </p>
      {TO_LOOK_AT.filter((kind) => count(kind) > 0).map((kind) => (
        <div key={kind}>
          <h3 className="quotes-kind">
            {translate(`draft-screen.quotes.${kind}`, { count: count(kind) })}
          </h3>
          <ul>
            {found
              .filter((one) => one.kind === kind)
              .map(({ answer, passage }) => (
                <li key={`${answer.dimensionId} ${passage.id}`}>
                  <QuestionLink id={id} dimensionId={answer.dimensionId} />{' '}
                  <q dir="auto">{shortenQuote(passage.quote, LONGEST)}</q>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function useFoundQuotes(): readonly Found[] {
  const assessment = useAssessment();
  const located = useLocatedQuotes();
  const own = mainAssessor(assessment).id;
  return assessment.answers
    .filter(({ assessorId }) => assessorId === own)
    .flatMap((answer) =>
      answer.passages.flatMap((passage) => {
        const kind = located?.get(passage)?.kind;
        const isThere = kind && kind !== 'no-draft' && passage.quote.trim() !== '';
        return isThere ? [{ answer, passage, kind }] : [];
      }),
    );
}

function QuestionLink({ id, dimensionId }: { id: string; dimensionId: string }) {
  const rubric = useRubric();
  return (
    <Link href={pathTo(id, 'questions', dimensionId)}>
      {dimensionId}{' '}
      <span lang={rubric.language} dir="auto">
        {findDimension(rubric, dimensionId)?.title}
      </span>
    </Link>
  );
}
