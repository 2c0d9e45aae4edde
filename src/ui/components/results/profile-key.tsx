import type { GroupScore } from '../../../domain/scoring/result.ts';
import { drawMarkAlone, drawScore, type Mark } from '../../../report/profile-geometry.ts';
import { useTranslate } from '../../app-context.tsx';
import { Shapes } from './shapes.tsx';

const SIZE = 30;

const KEY = [
  { name: 'level', state: 3, harm: 'none' },
  { name: 'harm', state: 1, harm: 'harm' },
  { name: 'critical', state: 0, harm: 'critical' },
  { name: 'not-stated', state: 'not-stated', harm: 'none' },
  { name: 'not-applicable', state: 'not-applicable', harm: 'none' },
  { name: 'unanswered', state: 'unanswered', harm: 'none' },
] as const satisfies readonly (Pick<Mark, 'state' | 'harm'> & { name: string })[];

const SOME_SCORE: GroupScore = {
  id: '', inScope: 3, notApplicable: 0, applicable: 3, rated: 2, open: 1,
  score: 0.5, low: 0.1, high: 0.9, isComplete: true, band: 'mostly-better',
}; // prettier-ignore

/** What the marks of the picture mean. */
export function ProfileKey() {
  const translate = useTranslate();
  const silentSign = translate('words.sign.not-stated');
  return (
    <ul className="profile-key small" aria-label={translate('results.key.title')}>
      {KEY.map(({ name, state, harm }) => (
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
            shapes={drawScore({ width: SIZE * 4.3, height: SIZE, direction: 'ltr' }, SOME_SCORE)}
          />
        </svg>
        {translate('results.key.score')}
      </li>
    </ul>
  );
}
