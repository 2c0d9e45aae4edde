import { memo } from 'react';
import { showsHarm } from '../../../domain/findings/findings.ts';
import type { Harm, Level } from '../../../domain/rubric/rubric.ts';
import { readHarm } from '../../../report/wording.ts';
import { useResult, useTranslate } from '../../app-context.tsx';
import { useAfterPaint } from '../../use-after-paint.ts';
import { RubricText } from '../rubric-text.tsx';

type Props = { dimensionId: string; harm: Harm | null; at: Level; isChosen: boolean };

/** Says below a chosen level that it may cause harm (M13). Announced, and the focus stays where it is. */
export const HarmNotice = memo(function HarmNotice({ dimensionId, harm, at, isChosen }: Props) {
  // The choice is painted first; the notice, which moves what stands below, follows.
  const isShown = useAfterPaint(isChosen);
  if (!harm || !showsHarm(harm.grade, at)) return null;
  return (
    <div aria-live="polite">
      {isShown && <HarmText dimensionId={dimensionId} harm={harm} isSofter={at === 2} />}
    </div>
  );
});

type TextProps = { dimensionId: string; harm: Harm; isSofter: boolean };

function HarmText({ dimensionId, harm, isSofter }: TextProps) {
  const translate = useTranslate();
  const isCritical = useResult().harms.some(
    ({ dimension, ...finding }) => dimension === dimensionId && finding.isCritical,
  );
  const tellsCritical = harm.criticalText && (isCritical || !isSofter);
  return (
    <div className="notice notice-harm harm">
      <p className="harm-title">
        {translate(isSofter ? 'questions.harm.softer' : 'questions.harm.title')}
      </p>
      <RubricText>{readHarm(harm, isSofter)}</RubricText>
      {tellsCritical && <RubricText>{harm.criticalText}</RubricText>}
      {isCritical && <p className="harm-critical">{translate('words.critical')}</p>}
    </div>
  );
}
