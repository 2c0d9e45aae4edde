import { drawMarkAlone, drawScore } from '../../../report/profile-geometry.ts';
import { KEY_SCORE, PROFILE_KEY } from '../../../report/profile-key.ts';
import { useTranslate } from '../../app-context.tsx';
import { Shapes } from './shapes.tsx';

const SIZE = 30;

/** What the marks of the picture mean. */
export function ProfileKey() {
  const translate = useTranslate();
  const silentSign = translate('words.sign.not-stated');
  return (
    <ul className="profile-key small" aria-label={translate('results.key.title')}>
      {PROFILE_KEY.map(({ name, state, harm }) => (
        <li key={name}>
          <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
            <Shapes shapes={drawMarkAlone(SIZE, { state, harm, silentSign })} />
          </svg>
          {translate(`results.key.${name}`)}
        </li>
      ))}
      <li>
        <svg viewBox={`9 0 ${SIZE * 2.6} ${SIZE}`} className="profile-key-wide" aria-hidden="true">
          <Shapes
            shapes={drawScore({ width: SIZE * 4.3, height: SIZE, direction: 'ltr' }, KEY_SCORE)}
          />
        </svg>
        {translate('results.key.score')}
      </li>
    </ul>
  );
}
