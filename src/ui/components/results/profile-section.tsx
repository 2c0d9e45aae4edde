import { Link } from 'wouter';
import type { GroupScore } from '../../../domain/scoring/result.ts';
import {
  drawScore,
  drawTrack,
  lineOf,
  type Mark,
  type Track,
} from '../../../report/profile-geometry.ts';
import type { ReportDimension, ReportSection } from '../../../report/report.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from './report-context.tsx';
import { Shapes } from './shapes.tsx';
import { nameLevel, sayRange, sayScore } from '../../../i18n/say-result.ts';

const WIDTH = 240;
const HEIGHT = 30;

function useTrack(): Track {
  const { direction } = useLanguage();
  return { width: WIDTH, height: HEIGHT, direction };
}

/** One section: its score and range, and a line for each dimension in scope. */
export function ProfileSection({ section }: { section: ReportSection }) {
  const { rubric } = useReportView();
  const title = rubric.sections.find(({ id }) => id === section.id)?.title ?? section.id;
  const inScope = section.dimensions.filter(({ state }) => state !== 'out-of-scope');
  return (
    <section className="profile-section">
      <h4>
        <bdi lang={rubric.language}>{title}</bdi>
      </h4>
      <ScoreLine title={title} score={section.score} />
      <Axis />
      <ul className="profile-rows">
        {inScope.map((dimension) => (
          <ProfileRow key={dimension.id} dimension={dimension} />
        ))}
      </ul>
    </section>
  );
}

/** A score in words and as a mark, with what the open answers can still change as a bar (M7, M8, M9). */
export function ScoreLine({ title, score }: { title: string; score: GroupScore }) {
  const translate = useTranslate();
  const track = useTrack();
  const { rated, applicable } = score;
  const words = sayScore(translate, score);
  const range = sayRange(translate, score);
  const completeness = translate('words.completeness', { rated, applicable });
  return (
    <div className="profile-line profile-score">
      <p className="profile-score-words">
        <strong>{words}</strong>
        {range && <span>{translate('results.profile.may-be', { range })}</span>}
        {applicable > 0 && <span className="muted">{completeness}</span>}
      </p>
      {applicable > 0 && (
        <svg className="profile-track" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
          <title>
            {translate(range ? 'results.profile.score-range' : 'results.profile.score', {
              title,
              words,
              range,
            })}
          </title>
          <Shapes shapes={drawScore(track, score)} />
        </svg>
      )}
    </div>
  );
}

/** The names of the poles, over the ends of the lines. */
function Axis() {
  const translate = useTranslate();
  const { conventional, better } = lineOf({ width: WIDTH, height: HEIGHT, direction: 'ltr' });
  const room = {
    paddingInlineStart: `${((conventional.x - HEIGHT / 4) / WIDTH) * 100}%`,
    paddingInlineEnd: `${((WIDTH - better.x - HEIGHT / 4) / WIDTH) * 100}%`,
  };
  return (
    <div className="profile-line profile-axis" aria-hidden="true">
      <span />
      <span className="profile-axis-ends" style={room}>
        <span className="is-conventional">{translate('results.axis.conventional')}</span>
        <span className="is-better">{translate('results.axis.better')}</span>
      </span>
    </div>
  );
}

function ProfileRow({ dimension }: { dimension: ReportDimension }) {
  const translate = useTranslate();
  const track = useTrack();
  const { id: assessmentId, rubric, dimensionOf } = useReportView();
  const mark = useMark(dimension);
  const { id, state } = dimension;
  const title = dimensionOf(id)?.title ?? '';
  const name =
    typeof state === 'number'
      ? translate('results.profile.row-level', {
          code: id,
          title,
          level: state,
          name: nameLevel(rubric, state),
          harm: mark.harm,
        })
      : translate('results.profile.row-state', {
          code: id,
          title,
          state: translate(`words.state.${state}`),
        });
  return (
    <li>
      <Link
        href={pathTo(assessmentId, 'questions', id)}
        className="profile-line profile-row"
        aria-label={name}
      >
        <span className="profile-label" lang={rubric.language}>
          <span className="code">{id}</span> <bdi>{title}</bdi>
        </span>
        <svg className="profile-track" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <Shapes shapes={drawTrack(track, mark)} />
        </svg>
      </Link>
    </li>
  );
}

function useMark({ id, state }: ReportDimension): Mark {
  const translate = useTranslate();
  const harm = useReportView().harmOf(id);
  const grade = harm?.isCritical ? 'critical' : 'harm';
  return { state, harm: harm ? grade : 'none', silentSign: translate('words.sign.not-stated') };
}
