import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { hasWords } from '../../domain/rubric/brief-rubric.ts';
import { findDimension } from '../../domain/rubric/rubric.ts';
import { ResultProvider, useResult, useRubric } from '../app-context.tsx';
import { DraftBeside, DraftButton, useDraftPlace } from '../components/draft/draft-beside.tsx';
import { AllQuestions } from '../components/questions/all-questions.tsx';
import { NothingInScope, UnknownQuestion } from '../components/questions/lazy-parts.ts';
import { QuestionFoot } from '../components/questions/question-foot.tsx';
import { QuestionKeys } from '../components/questions/question-keys.tsx';
import { QuestionSide } from '../components/questions/question-side.tsx';
import { findStart } from '../components/questions/question-path.ts';
import { Question } from '../components/questions/question.tsx';
import { WholeRubric } from '../components/whole-rubric.tsx';
import { DraftPanelProvider } from '../draft/draft-panel.tsx';
import { pathTo } from '../routes.ts';
import './questions-screen.css';

type Props = { id: string; dimension: string | undefined };

/** The questions, one dimension at a time. Without one in the address it goes to the first that has no answer. */
export function QuestionsScreen({ id, dimension }: Props) {
  return (
    <ResultProvider>
      {dimension ? (
        <DraftPanelProvider>
          <QuestionPage assessmentId={id} dimensionId={dimension} />
        </DraftPanelProvider>
      ) : (
        <Start assessmentId={id} />
      )}
    </ResultProvider>
  );
}

function Start({ assessmentId }: { assessmentId: string }) {
  const start = findStart(useResult().dimensions);
  if (start) return <Redirect replace href={pathTo(assessmentId, 'questions', start)} />;
  return <NothingInScope assessmentId={assessmentId} />;
}

type PageProps = { assessmentId: string; dimensionId: string };

function QuestionPage({ assessmentId, dimensionId }: PageProps) {
  const dimension = findDimension(useRubric(), dimensionId);
  return (
    <Columns>
      <QuestionSide assessmentId={assessmentId} current={dimensionId} />
      <main className="page questions-page">
        <div className="row questions-tools">
          <AllQuestions assessmentId={assessmentId} current={dimensionId} />
          {dimension && <DraftButton assessmentId={assessmentId} dimensionId={dimensionId} />}
          {dimension && (
            <QuestionKeys key={dimensionId} assessmentId={assessmentId} dimensionId={dimensionId} />
          )}
        </div>
        {dimension ? (
          <WholeRubric isNeeded={!hasWords(dimension)}>
            <Question assessmentId={assessmentId} dimension={dimension} />
            <QuestionFoot assessmentId={assessmentId} dimensionId={dimensionId} />
          </WholeRubric>
        ) : (
          <UnknownQuestion
            key={dimensionId}
            assessmentId={assessmentId}
            dimensionId={dimensionId}
          />
        )}
      </main>
      {dimension && <DraftBeside dimensionId={dimensionId} />}
    </Columns>
  );
}

/** Makes room for the draft. What stands in the columns is not drawn again when the draft opens. */
function Columns({ children }: { children: ReactNode }) {
  const place = useDraftPlace();
  return (
    <div className="questions" data-draft={place}>
      {children}
    </div>
  );
}
