import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';

type Props = { dimension: Dimension; planned: readonly string[]; onAdd: (step: string) => void };

/** What the rubric proposes for a dimension, each to be taken with one press, or own words. */
export function Proposals({ dimension, planned, onAdd }: Props) {
  const translate = useTranslate();
  const { now, thisPhase, indicator } = dimension.redesign;
  const proposals = [
    { name: 'now', text: now },
    { name: 'this-phase', text: thisPhase },
    { name: 'indicator', text: indicator },
  ] as const;
  return (
    <section aria-labelledby="plan-proposals">
      <h2 id="plan-proposals">{translate('plan.proposals')}</h2>
      <ul className="plan-list">
        {proposals.map(({ name, text }) => (
          <li key={name} className="plan-proposal">
            <div>
              <h3>{translate(`words.redesign.${name}`)}</h3>
              <RubricText>{text}</RubricText>
            </div>
            <button
              type="button"
              className="button"
              aria-disabled={planned.includes(text)}
              onClick={() => !planned.includes(text) && onAdd(text)}
            >
              {translate(planned.includes(text) ? 'plan.proposal.taken' : 'plan.proposal.take')}{' '}
              <span className="visually-hidden">{translate(`words.redesign.${name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onAdd('')}>
        {translate('plan.own-words')}
      </button>
    </section>
  );
}
