import { memo, Suspense, useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { lazyPart } from '../../lazy-part.ts';

const EarlierAnswers = lazyPart(async () => (await import('./earlier-answers.tsx')).EarlierAnswers);

type Props = { assessmentId: string; dimensionId: string };

/** Folded below a question; nothing is read before a person opens it. What is open stays open on the next question. */
export const EarlierAnswersFold = memo(function EarlierAnswersFold(props: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="guidance">
      <details className="topic" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{translate('history.earlier')}</summary>
        <div className="topic-body">
          {isOpen && (
            <Suspense fallback={<p role="status">{translate('history.reading')}</p>}>
              <EarlierAnswers key={props.dimensionId} {...props} />
            </Suspense>
          )}
        </div>
      </details>
    </div>
  );
});
