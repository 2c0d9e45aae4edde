import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { compareVersions } from '../../../domain/upgrade/compare-versions.ts';
import type { VersionComparison } from '../../../domain/upgrade/report.ts';
import type { RubricVersions } from '../../../domain/upgrade/outline.ts';
import type { PendingUpgrade } from '../../../state/app-state.ts';
import { useActions, useApp, useTranslate } from '../../app-context.tsx';
import { HOME } from '../../routes.ts';
import { useHeadingFocus } from '../../use-heading-focus.ts';
import { TakenBackNotice } from './taken-back-notice.tsx';
import { UpgradeChoice } from './upgrade-choice.tsx';
import { UpgradeCounts } from './upgrade-counts.tsx';
import { UpgradeChanges } from './upgrade-changes.tsx';
import './upgrade.css';

type Read =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ok'; readonly versions: RubricVersions | null };

/** Before an assessment of another version is shown: what is different, what it means, and the choice to go on. */
export function UpgradeScreen() {
  const translate = useTranslate();
  const pending = useApp(({ opening }) => (opening.kind === 'upgrade' ? opening : null));
  const read = useVersions(pending?.to.rubric.versions);
  if (!pending) return null;
  if (read.kind === 'loading') {
    return (
      <main className="page page-narrow">
        <p role="status">{translate('app.loading')}</p>
      </main>
    );
  }
  if (read.kind === 'failed') return <NoReport text="upgrade.failed" />;
  const compared = compare(pending, read.versions);
  if (compared.kind !== 'upgrade') return <NoReport text="upgrade.impossible" />;
  return <Report pending={pending} versions={read.versions} report={compared.report} />;
}

/** The record of versions: a rubric may bring its own; for the built-in one it comes with the app. */
function useVersions(own: RubricVersions | undefined): Read {
  const { readVersions } = useActions();
  const [read, setRead] = useState<Read>({ kind: 'loading' });
  useEffect(() => {
    let isLate = false;
    const tell = (outcome: Read) => !isLate && setRead(outcome);
    Promise.resolve(own ?? readVersions()).then(
      (versions) => tell({ kind: 'ok', versions }),
      () => tell({ kind: 'failed' }),
    );
    return () => {
      isLate = true;
    };
  }, [own, readVersions]);
  return read;
}

function compare(pending: PendingUpgrade, versions: RubricVersions | null): VersionComparison {
  const { assessment, to, kept } = pending;
  return compareVersions({ assessment, to, kept: kept?.rubric ?? null, versions });
}

type ReportProps = {
  pending: PendingUpgrade;
  versions: RubricVersions | null;
  report: Extract<VersionComparison, { kind: 'upgrade' }>['report'];
};

function Report({ pending, versions, report }: ReportProps) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { step, basis, from, to } = report;
  const title = pending.assessment.profile.title.trim() || translate('nav.untitled');
  const lead = step === 'same' ? 'upgrade.lead.same' : 'upgrade.lead';
  const choice = { pending, versions };
  return (
    <main className="page page-narrow upgrade">
      <h1 ref={heading} tabIndex={-1}>
        {translate(basis === 'unknown' ? 'upgrade.title.unknown' : 'upgrade.title')}
      </h1>
      {pending.future && <TakenBackNotice pending={pending} />}
      <p className="lead" dir="auto">
        {translate(lead, { title, from: from.version, to: to.version })}
      </p>
      {step === 'patch' && <p>{translate('upgrade.step.patch')}</p>}
      {basis !== 'rubric' && (
        <p className={basis === 'record' ? 'muted' : 'notice'}>
          {translate(`upgrade.basis.${basis}`)}
        </p>
      )}
      <UpgradeCounts answers={report.answers} assessment={pending.assessment} />
      <UpgradeChoice {...choice} />
      <UpgradeChanges report={report} {...choice} />
    </main>
  );
}

function NoReport({ text }: { text: 'upgrade.failed' | 'upgrade.impossible' }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {translate('upgrade.title')}
      </h1>
      <p>{translate(text)}</p>
      <Link className="button" href={HOME}>
        {translate('assessment.back-to-library')}
      </Link>
    </main>
  );
}
