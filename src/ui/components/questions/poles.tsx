import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import './poles.css';

type Props = Pick<Dimension, 'conventional' | 'better'>;

/** The two practices of a dimension, the conventional one at the inline start. */
export function Poles({ conventional, better }: Props) {
  const translate = useTranslate();
  return (
    <div className="poles">
      <div className="pole pole-conventional">
        <h2>{translate('words.pole.conventional')}</h2>
        <RubricText>{conventional}</RubricText>
      </div>
      <div className="poles-line" aria-hidden="true" />
      <div className="pole pole-better">
        <h2>{translate('words.pole.better')}</h2>
        <RubricText>{better}</RubricText>
      </div>
    </div>
  );
}
