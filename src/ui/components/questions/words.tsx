import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';

/** Words of a draft that point to each pole, and words that only seem to. */
export function Words({ indications }: Pick<Dimension, 'indications'>) {
  const translate = useTranslate();
  const poles = ['conventional', 'better'] as const;
  return (
    <div className="words">
      {poles.map((pole) => (
        <div key={pole} className={`words-pole words-${pole}`}>
          <h3>{translate(`questions.words.${pole}`)}</h3>
          <RubricText as="ul">
            {indications[pole].phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </RubricText>
          {indications[pole].falseFriends.length > 0 && (
            <>
              <h4>{translate('questions.words.false-friends')}</h4>
              <RubricText as="ul">
                {indications[pole].falseFriends.map(({ phrase, because }) => (
                  <li key={phrase}>
                    <q>{phrase}</q> {because}
                  </li>
                ))}
              </RubricText>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
