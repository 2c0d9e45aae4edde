import { useId } from 'react';
import { useLocation } from 'wouter';
import { useActions, useTranslate } from '../../app-context.tsx';
import { HOME } from '../../routes.ts';
import { useGoOn, type UpgradeInput } from './use-go-on.ts';

/** To go on with the new version, or to leave the assessment as it is. */
export function UpgradeChoice({ pending, versions }: UpgradeInput) {
  const translate = useTranslate();
  const { holdUpgrade } = useActions();
  const [, navigate] = useLocation();
  const goOn = useGoOn({ pending, versions });
  const helpId = useId();
  const { id, kept, to } = pending;
  return (
    <section className="upgrade-choice" aria-label={translate('upgrade.choose')}>
      <div className="row">
        <button type="button" className="button button-main" onClick={() => goOn()}>
          {translate('upgrade.go-on', { version: to.rubric.version })}
        </button>
        <button
          type="button"
          className="button"
          aria-describedby={helpId}
          onClick={() => (kept ? void holdUpgrade(id, true) : navigate(HOME))}
        >
          {translate('upgrade.not-now')}
        </button>
      </div>
      <p id={helpId} className="help">
        {kept
          ? translate('upgrade.not-now.kept', { version: kept.rubric.version })
          : translate('upgrade.not-now.library')}
      </p>
    </section>
  );
}
