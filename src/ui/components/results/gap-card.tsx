import { useTranslate } from '../../app-context.tsx';
import { readWording } from '../../../report/wording.ts';
import { DraftWords } from './draft-words.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { FindingHead } from './finding-head.tsx';
import { Redesign } from './redesign.tsx';
import { useReportView } from './report-context.tsx';
import { RubricText } from '../rubric-text.tsx';

type Props = { dimension: string; gap: number };

/** How far a choice is from better practice (M12), and what to write instead. */
export function GapCard({ dimension: id, gap }: Props) {
  const translate = useTranslate();
  const { dimensionOf, answerOf } = useReportView();
  const dimension = dimensionOf(id);
  if (!dimension) return null;
  return (
    <FindingCard
      kind="gap"
      side={
        <>
          <Redesign dimension={dimension} />
          <FindingActions dimension={dimension} />
        </>
      }
    >
      <FindingHead dimension={id} />
      <p className="row finding-tags">
        <span className="tag">{translate('words.gap', { gap })}</span>
      </p>
      <DraftWords dimension={id} />
      <p>
        <strong>{translate('words.pole.better')}</strong>{' '}
        <RubricText as="span">
          {readWording(dimension, answerOf(id)?.isAdapted ?? false).better}
        </RubricText>
      </p>
    </FindingCard>
  );
}
