import { drawLevels, drawMarkAlone, drawScore } from '../../../report/profile-geometry.ts';
import { KEY_SCORE, PROFILE_KEY } from '../../../report/profile-key.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { Shapes } from './shapes.tsx';

const SIZE = 30;
/** Of the two wide entries, the levels and the score. */
const WIDE = SIZE * 2.6;
/** The levels are a little smaller than on their lines, so that five stand side by side. */
const LEVELS = { width: 99, height: 22.5 };

/** What the marks of the picture mean. */
export function ProfileKey() {
  const translate = useTranslate();
  const { direction } = useLanguage();
  const silentSign = translate('words.sign.not-stated');
  return (
    <ul className="profile-key small" aria-label={translate('results.key.title')}>
      <li>
        <svg
          viewBox={`${direction === 'rtl' ? LEVELS.width - WIDE : 0} ${(LEVELS.height - SIZE) / 2} ${WIDE} ${SIZE}`}
          className="profile-key-wide"
          aria-hidden="true"
        >
          <Shapes shapes={drawLevels({ ...LEVELS, direction })} />
        </svg>
        {translate('results.key.level')}
      </li>
      {PROFILE_KEY.map(({ name, state, harm }) => (
        <li key={name}>
          <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
            <Shapes shapes={drawMarkAlone(SIZE, { state, harm, silentSign })} />
          </svg>
          {translate(`results.key.${name}`)}
        </li>
      ))}
      <li>
        <svg viewBox={`9 0 ${WIDE} ${SIZE}`} className="profile-key-wide" aria-hidden="true">
          <Shapes
            shapes={drawScore({ width: SIZE * 4.3, height: SIZE, direction: 'ltr' }, KEY_SCORE)}
          />
        </svg>
        {translate('results.key.score')}
      </li>
    </ul>
  );
}
