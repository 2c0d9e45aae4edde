import { useState } from 'react';
import { findDimension, type Dimension } from '../../../domain/rubric/rubric.ts';
import { findFormer } from '../../../domain/upgrade/find-former.ts';
import { listWordings } from '../../../domain/upgrade/list-wordings.ts';
import { useActions, useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { WordingPairs } from './wording-pair.tsx';

type Found =
  | { readonly kind: 'closed' | 'loading' }
  | { readonly kind: 'read'; readonly old: Dimension | undefined };

/** What a person reads to answer. */
const KINDS = ['question', 'poles', 'levels', 'choices'] as const;

/** The words of a question as they were when it was answered, beside those of now. Read when a person opens them. */
export function OldWords({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const readFormer = useFormer(dimensionId);
  const [found, setFound] = useState<Found>({ kind: 'closed' });
  const open = (isOpen: boolean) => {
    if (!isOpen || found.kind !== 'closed') return;
    setFound({ kind: 'loading' });
    readFormer().then(
      (old) => setFound({ kind: 'read', old }),
      () => setFound({ kind: 'read', old: undefined }),
    );
  };
  return (
    <details className="review-words" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{translate('upgrade.review.words')}</summary>
      {found.kind === 'loading' && <p role="status">{translate('app.loading')}</p>}
      {found.kind === 'read' && <Words old={found.old} dimensionId={dimensionId} />}
    </details>
  );
}

/** The question in the version that the assessment had before its last upgrade. */
function useFormer(dimensionId: string): () => Promise<Dimension | undefined> {
  const { findRubric, readVersions } = useActions();
  const rubric = useRubric();
  const before = useAssessment().upgrades?.at(-1)?.from.hash;
  return async () => {
    const kept = before === undefined ? undefined : await findRubric(before);
    if (!kept) return undefined;
    const versions = rubric.versions ?? (await readVersions());
    return findFormer(kept.rubric, versions, rubric.version, dimensionId);
  };
}

function Words({ old, dimensionId }: { old: Dimension | undefined; dimensionId: string }) {
  const translate = useTranslate();
  const now = findDimension(useRubric(), dimensionId);
  if (!old || !now) return <p>{translate('upgrade.review.no-words')}</p>;
  if (listWordings(old, now, KINDS).length === 0) {
    return <p>{translate('upgrade.review.same-words')}</p>;
  }
  return <WordingPairs old={old} now={now} kinds={KINDS} />;
}
