import { useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { ContextQuestion } from './context-question.tsx';
import type { ShownQuestion } from '../../context-questions/context-values.ts';
import { FoldingCard } from './programme-card.tsx';
import { useShownQuestions } from '../../context-questions/use-shown-questions.ts';

const CONTEXT_GROUPS = ['setting', 'indicators', 'text'] as const;

/** The context questions that make sense for this programme, in three cards; that of the one that was asked for is open. */
export function ContextGroups({ asked }: { asked: string | undefined }) {
  const context = useOpen(({ assessment }) => assessment.context);
  const shown = useShownQuestions();
  const answered = new Set(context.map(({ variable }) => variable));
  return CONTEXT_GROUPS.map((group) => {
    const questions = shown.filter(({ variable }) => variable.group === group);
    const count = questions.filter(({ variable }) => answered.has(variable.id)).length;
    return questions.length === 0 ? null : (
      <Group key={group} group={group} questions={questions} answered={count} asked={asked} />
    );
  });
}

type GroupProps = {
  group: (typeof CONTEXT_GROUPS)[number];
  questions: readonly ShownQuestion[];
  answered: number;
  asked: string | undefined;
};

function Group({ group, questions, answered, asked }: GroupProps) {
  const translate = useTranslate();
  const { language } = useRubric();
  return (
    <FoldingCard
      card={group}
      isOpen={group === 'setting' || questions.some(({ variable }) => variable.id === asked)}
      summary={translate('programme.context.answered', { answered, count: questions.length })}
    >
      <p className="muted">{translate(`programme.${group}.text`)}</p>
      <div className="context-list">
        {questions.map(({ variable, isKept }) => (
          <div key={variable.id} className="context-item">
            <ContextQuestion variable={variable} isKept={isKept} language={language} />
          </div>
        ))}
      </div>
    </FoldingCard>
  );
}
