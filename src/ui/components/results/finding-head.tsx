import { useTranslate } from '../../app-context.tsx';
import { useReportView } from './report-context.tsx';
import { sayState } from '../../../i18n/say-result.ts';

/** Code, title and answer of the dimension a finding is about. */
export function FindingHead({ dimension }: { dimension: string }) {
  const translate = useTranslate();
  const { rubric, dimensionOf, answerOf } = useReportView();
  return (
    <>
      <h3 className="finding-title" lang={rubric.language}>
        <span className="code">{dimension}</span> <bdi>{dimensionOf(dimension)?.title ?? ''}</bdi>
      </h3>
      <p className="finding-answer small muted">
        {sayState(translate, rubric, answerOf(dimension)?.state ?? 'out-of-scope')}
      </p>
    </>
  );
}
