import { useMemo } from 'react';
import { Link } from 'wouter';
import { recordKey } from '../../../domain/assessment/records.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { HistoryPart } from './history-part.tsx';
import { useHistory } from './use-history.ts';

type Props = { assessmentId: string; dimensionId: string };

/** What was answered to one question before: by each assessor, and what they agreed on. */
export function EarlierAnswers({ assessmentId, dimensionId }: Props) {
  const translate = useTranslate();
  const assessors = useOpen(({ assessment }) => assessment.assessors);
  const keys = useMemo(
    () => [
      ...assessors.map(({ id }) => recordKey('answers', id, dimensionId)),
      recordKey('agreed', dimensionId),
    ],
    [assessors, dimensionId],
  );
  const reading = useHistory(keys);
  return (
    <>
      <HistoryPart reading={reading} empty="history.earlier.empty" hasSubjects={false} level={3} />
      <p>
        <Link href={pathTo(assessmentId, 'history')}>{translate('history.all')}</Link>
      </p>
    </>
  );
}
