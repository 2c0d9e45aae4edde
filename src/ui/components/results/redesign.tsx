import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { readFirstStep } from '../../../report/wording.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import { useReportView } from './report-context.tsx';

/** What to write instead: the step that fits the answer in sight, the rest behind a click. */
export function Redesign({ dimension }: { dimension: Dimension }) {
  const translate = useTranslate();
  const { answerOf } = useReportView();
  const answer = answerOf(dimension.id);
  const first = readFirstStep(dimension, answer?.state ?? 'unanswered', answer?.isAdapted ?? false);
  return (
    <div className="redesign">
      {first.kind !== 'answer' && (
        <p className="redesign-now">
          <strong>{translate(`words.redesign.${first.kind}`)}</strong>{' '}
          <RubricText as="span">{first.text}</RubricText>
        </p>
      )}
      <details>
        <summary>{translate('results.redesign.more')}</summary>
        <dl className="redesign-more">
          {first.kind === 'now' && (
            <>
              <dt>{translate('words.redesign.this-phase')}</dt>
              <RubricText as="dd">{dimension.redesign.thisPhase}</RubricText>
            </>
          )}
          <dt>{translate('words.redesign.indicator')}</dt>
          <RubricText as="dd">{dimension.redesign.indicator}</RubricText>
          {first.kind !== 'answer' && (
            <>
              <dt>{translate('words.redesign.before')}</dt>
              <RubricText as="dd" className="wording">
                {dimension.redesign.before}
              </RubricText>
            </>
          )}
          <dt>{translate('words.redesign.after')}</dt>
          <RubricText as="dd" className="wording wording-after">
            {dimension.redesign.after}
          </RubricText>
        </dl>
      </details>
    </div>
  );
}
