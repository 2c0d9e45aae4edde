import { Link } from 'wouter';
import { useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useReportView } from './report-context.tsx';
import { sayState } from '../../../i18n/say-result.ts';
import { DraftWords } from './draft-words.tsx';

/** A dimension's code and title as a link to its question. */
export function DimensionLink({ dimension }: { dimension: string }) {
  const { id, rubric, dimensionOf } = useReportView();
  return (
    <Link
      href={pathTo(id, 'questions', dimension)}
      className="dimension-link"
      lang={rubric.language}
    >
      <span className="code">{dimension}</span> <bdi>{dimensionOf(dimension)?.title ?? ''}</bdi>
    </Link>
  );
}

/** Dimensions as links, each with its answer and the words of the draft that it rests on. */
export function DimensionLinks({ dimensions }: { dimensions: readonly string[] }) {
  const translate = useTranslate();
  const { rubric, answerOf } = useReportView();
  return (
    <ul className="plain-list">
      {dimensions.map((dimension) => (
        <li key={dimension}>
          <DimensionLink dimension={dimension} />{' '}
          <span className="muted small">
            {sayState(translate, rubric, answerOf(dimension)?.state ?? 'out-of-scope')}
          </span>
          <DraftWords dimension={dimension} />
        </li>
      ))}
    </ul>
  );
}
