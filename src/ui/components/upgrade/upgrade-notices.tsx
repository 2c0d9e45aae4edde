import { compareNumbers } from '../../../domain/upgrade/compare-numbers.ts';
import { listToReview } from '../../../domain/upgrade/list-to-review.ts';
import { useActions, useApp, useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { Link } from 'wouter';
import { pathTo, type Place } from '../../routes.ts';
import './upgrade.css';

type Props = { id: string; step: Place };

/** Below the steps: that an earlier version is in use, or that answers want another look before one relies on them. */
export function UpgradeNotices({ id, step }: Props) {
  return (
    <>
      <OldVersionNotice id={id} />
      {/* On the questions themselves, each question says so. */}
      {step !== 'questions' && <ToReviewNotice id={id} />}
    </>
  );
}

function OldVersionNotice({ id }: { id: string }) {
  const translate = useTranslate();
  const { holdUpgrade } = useActions();
  const used = useRubric();
  const { rubric: newest } = useApp(({ builtIn }) => builtIn);
  if (used.id !== newest.id || compareNumbers(used.version, newest.version) >= 0) return null;
  return (
    <div className="upgrade-notice">
      <div className="notice row row-apart">
        <p>{translate('upgrade.old.text', { from: used.version, to: newest.version })}</p>
        <button type="button" className="button" onClick={() => void holdUpgrade(id, false)}>
          {translate('upgrade.old.see')}
        </button>
      </div>
    </div>
  );
}

function ToReviewNotice({ id }: { id: string }) {
  const translate = useTranslate();
  const toReview = listToReview(useRubric(), useAssessment());
  const [first] = toReview;
  if (first === undefined) return null;
  return (
    <div className="upgrade-notice">
      <p className="notice">
        {translate('upgrade.review.count', { count: toReview.length })}{' '}
        <Link href={pathTo(id, 'questions', first)}>
          {translate('upgrade.review.next', { code: first })}
        </Link>
      </p>
    </div>
  );
}
