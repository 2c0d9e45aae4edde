import { useEffect, useState } from 'react';
import { compareNumbers } from '../../../domain/upgrade/version-number.ts';
import { listToReview } from '../../../domain/upgrade/list-to-review.ts';
import { useActions, useApp, useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { Link } from 'wouter';
import { pathTo, type Place } from '../../routes.ts';
import { nameCount, useFormer } from './use-former.ts';
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
  const { version } = useRubric();
  const later = useLaterVersion();
  if (later === undefined || compareNumbers(version, later) >= 0) return null;
  return (
    <div className="upgrade-notice">
      <div className="notice row row-apart">
        <p>{translate('upgrade.old.text', { from: version, to: later })}</p>
        <button type="button" className="button" onClick={() => void holdUpgrade(id, false)}>
          {translate('upgrade.old.see')}
        </button>
      </div>
    </div>
  );
}

/** The version that a person could go on with: of the built-in rubric, or of an organisation's own. */
function useLaterVersion(): string | undefined {
  const { findLater } = useActions();
  const { rubric: builtIn } = useApp((state) => state.builtIn);
  const { rubric: made } = useAssessment();
  const [found, setFound] = useState<string>();
  const isOwn = made.id !== builtIn.id;
  useEffect(() => {
    let isLate = false;
    const tell = (later?: { rubric: { version: string } }) =>
      !isLate && setFound(later?.rubric.version);
    // What cannot be read now is asked about again when the assessment is opened next.
    if (isOwn) findLater(made).then(tell, () => tell());
    return () => {
      isLate = true;
    };
  }, [isOwn, made, findLater]);
  return isOwn ? found : builtIn.version;
}

function ToReviewNotice({ id }: { id: string }) {
  const translate = useTranslate();
  const toReview = listToReview(useRubric(), useAssessment());
  const former = useFormer();
  const [first] = toReview;
  if (first === undefined || !former) return null;
  return (
    <div className="upgrade-notice">
      <p className="notice">
        {translate(nameCount(former), { count: toReview.length })}{' '}
        <Link href={pathTo(id, 'questions', first)}>
          {translate('upgrade.review.next', { code: first })}
        </Link>
      </p>
    </div>
  );
}
