import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from './rubric-text.tsx';

/** What to write instead: the first step in sight, the rest behind a click. */
export function Redesign({ dimension }: { dimension: Dimension }) {
  const translate = useTranslate();
  const { now, thisPhase, indicator, before, after } = dimension.redesign;
  return (
    <div className="redesign">
      <p className="redesign-now">
        <strong>{translate('words.redesign.now')}</strong> <RubricText as="span">{now}</RubricText>
      </p>
      <details>
        <summary>{translate('results.redesign.more')}</summary>
        <dl className="redesign-more">
          <dt>{translate('words.redesign.this-phase')}</dt>
          <RubricText as="dd">{thisPhase}</RubricText>
          <dt>{translate('words.redesign.indicator')}</dt>
          <RubricText as="dd">{indicator}</RubricText>
          <dt>{translate('words.redesign.before')}</dt>
          <RubricText as="dd" className="wording">
            {before}
          </RubricText>
          <dt>{translate('words.redesign.after')}</dt>
          <RubricText as="dd" className="wording wording-after">
            {after}
          </RubricText>
        </dl>
      </details>
    </div>
  );
}
