import type { HarmFinding } from '../../../domain/scoring/result.ts';
import type { Harm } from '../../../domain/rubric/rubric.ts';
import { listRestatements, readHarm } from '../../../report/wording.ts';
import { useTranslate } from '../../app-context.tsx';
import { DraftWords } from './draft-words.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingHead } from './finding-head.tsx';
import { Redesign } from './redesign.tsx';
import { useReportView } from './report-context.tsx';
import { SettingReasons } from './setting-reasons.tsx';
import { RubricText } from '../rubric-text.tsx';
import { TensionText } from './tension-card.tsx';
import { WaitingList } from './waiting-list.tsx';

/** A practice that may cause harm at the level the draft shows (M13). */
export function HarmCard({ finding }: { finding: HarmFinding }) {
  const translate = useTranslate();
  const { dimensionOf, tensionOf, report } = useReportView();
  const dimension = dimensionOf(finding.dimension);
  if (!dimension?.harm) return null;
  const { harm } = dimension;
  return (
    <FindingCard
      kind="harm"
      side={
        <>
          <Redesign dimension={dimension} />
          <FindingActions dimension={dimension} />
        </>
      }
    >
      <FindingHead dimension={dimension.id} />
      <p className="row finding-tags">
        {finding.isCritical && <span className="tag tag-full">{translate('words.critical')}</span>}
        {finding.waiting.length > 0 && (
          <span className="tag">{translate('words.critical-undecided')}</span>
        )}
        <span className="tag">{translate(`words.grade.${finding.grade}`)}</span>
      </p>
      <DraftWords dimension={dimension.id} />
      <RubricText>{readHarm(harm, finding.isSofter)}</RubricText>
      <WhenCritical finding={finding} harm={harm} />
      {listRestatements(report.order, finding).map((id) => {
        const tension = tensionOf(id);
        return tension && <TensionText key={id} tension={tension} harm={dimension.id} />;
      })}
    </FindingCard>
  );
}

/** Why it is critical, or what would decide that; nothing when it is decided that it is not. */
function WhenCritical({ finding, harm }: { finding: HarmFinding; harm: Harm }) {
  const translate = useTranslate();
  const isUndecided = finding.waiting.length > 0;
  if (!finding.isCritical && !isUndecided) return null;
  return (
    <>
      {harm.criticalText && <RubricText>{harm.criticalText}</RubricText>}
      {finding.isCritical && harm.critical && <SettingReasons condition={harm.critical} />}
      {isUndecided && (
        <div>
          <p className="finding-small-head">{translate('results.harm.find-out')}</p>
          <WaitingList waiting={finding.waiting} />
        </div>
      )}
    </>
  );
}
