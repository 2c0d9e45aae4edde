import { ClashNews } from './lazy-parts.ts';
import { QuestionBar } from './question-bar.tsx';
import { WithAlternatives } from './with-alternatives.tsx';

type Props = { assessmentId: string; dimensionId: string };

/** The way on, and above it what a person must hear of while they work. Stays at the lower edge where there is room. */
export function QuestionFoot({ assessmentId, dimensionId }: Props) {
  return (
    <div className="question-foot">
      <WithAlternatives dimensionId={dimensionId}>
        <ClashNews key={dimensionId} dimensionId={dimensionId} />
      </WithAlternatives>
      <QuestionBar assessmentId={assessmentId} dimensionId={dimensionId} />
    </div>
  );
}
