import { listUnsettled } from '../../../domain/assessment/list-unsettled.ts';
import { listDimensions } from '../../../domain/rubric/rubric.ts';
import { Link } from 'wouter';
import { useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';

/** Where another answer is kept beside the one that counts: how many, and the ways there. */
export function TwoAnswers({ id }: { id: string }) {
  const translate = useTranslate();
  const unsettled = new Set(listUnsettled(useAssessment()));
  const dimensions = listDimensions(useRubric()).filter((dimension) => unsettled.has(dimension.id));
  if (dimensions.length === 0) return null;
  return (
    <div className="notice">
      <p>{translate('results.two-answers', { count: dimensions.length })}</p>
      <ul className="row plain-list">
        {dimensions.map(({ id: code }) => (
          <li key={code}>
            <Link href={pathTo(id, 'questions', code)}>
              {translate('results.two-answers.choose', { code })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
