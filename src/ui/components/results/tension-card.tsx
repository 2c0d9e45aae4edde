import type { Tension } from '../../../domain/rubric/rubric.ts';
import { useTranslate } from '../../app-context.tsx';
import { AddTensionToPlan } from './add-to-plan.tsx';
import { DimensionLinks } from './dimension-link.tsx';
import { FindingCard } from './finding-card.tsx';
import { useReportView } from './report-context.tsx';
import { SettingReasons } from './setting-reasons.tsx';
import { RubricText } from '../rubric-text.tsx';

/** Parts of the design that do not fit together (M14). */
export function TensionCard({ tension }: { tension: Tension }) {
  const { rubric } = useReportView();
  return (
    <FindingCard kind="tension" side={<AboutDimensions tension={tension} />}>
      <h3 className="finding-title" lang={rubric.language}>
        <span className="code">{tension.id}</span> <bdi>{tension.title}</bdi>
      </h3>
      <TensionTags tension={tension} />
      <RubricText>{tension.message}</RubricText>
    </FindingCard>
  );
}

/** The dimensions a tension is about, and the way to plan for it. */
function AboutDimensions({ tension }: { tension: Tension }) {
  const translate = useTranslate();
  const reasons = <SettingReasons condition={tension.when} />;
  if (tension.dimensions.length === 0) return reasons;
  return (
    <>
      <p className="finding-small-head">{translate('results.tension.about')}</p>
      <DimensionLinks dimensions={tension.dimensions} />
      {reasons}
      <div className="row finding-actions">
        <AddTensionToPlan tension={tension} />
      </div>
    </>
  );
}

function TensionTags({ tension }: { tension: Tension }) {
  const translate = useTranslate();
  const isCritical = tension.severity === 'critical';
  return (
    <p className="row finding-tags">
      <span className={isCritical ? 'tag tag-full' : 'tag'}>
        {translate(`words.severity.${tension.severity}`)}
      </span>
      {tension.inferred && <span className="tag tag-quiet">{translate('words.inferred')}</span>}
    </p>
  );
}

/** A tension that says the same as the harm of a dimension: told inside it, once, with the words of the other sides. */
export function TensionText({ tension, harm }: { tension: Tension; harm: string }) {
  const { rubric, answerOf } = useReportView();
  const others = tension.dimensions.filter(
    (id) => id !== harm && (answerOf(id)?.passages ?? []).length > 0,
  );
  return (
    <div className="notice notice-tension finding-inner">
      <TensionTags tension={tension} />
      <p className="finding-small-head" lang={rubric.language}>
        <span className="code">{tension.id}</span> <bdi>{tension.title}</bdi>
      </p>
      <RubricText>{tension.message}</RubricText>
      {others.length > 0 && <DimensionLinks dimensions={others} />}
    </div>
  );
}
