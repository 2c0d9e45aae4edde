import { useId } from 'react';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { FlagPassage } from '../../components/draft/flag-passage.tsx';
import { labelFlag, type AskedFlag } from '../../draft/use-flags.ts';

type Props = { id: string; asked: AskedFlag; onYes: () => void; onNo: () => void };

/** More passages for one question help nobody to answer it. */
const MOST_PASSAGES = 3;

/** One question that the words of the draft raise. */
export function FlagCard({ id, asked, onYes, onNo }: Props) {
  const translate = useTranslate();
  const { language } = useRubric();
  const { flag, variable } = asked;
  const questionId = useId();
  return (
    <li className="card flag-card">
      <h3 id={questionId} lang={language} dir="auto">
        {variable.question}
      </h3>
      {variable.kind === 'many' && (
        <p className="flag-value" lang={language} dir="auto">
          {labelFlag(asked)}
        </p>
      )}
      {flag.passages.slice(0, MOST_PASSAGES).map((passage) => (
        <FlagPassage key={`${passage.documentId} ${passage.passage}`} id={id} passage={passage} />
      ))}
      <div className="row">
        <button type="button" className="button" aria-describedby={questionId} onClick={onYes}>
          {translate('draft-screen.flags.yes')}
        </button>
        <button type="button" className="button" aria-describedby={questionId} onClick={onNo}>
          {translate('draft-screen.flags.no')}
        </button>
      </div>
    </li>
  );
}
