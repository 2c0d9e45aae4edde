import { memo, useRef, type ReactNode } from 'react';
import { contextValues } from '../../../domain/assessment/assessment.ts';
import { answerContext } from '../../../domain/assessment/edits.ts';
import { UNKNOWN, type ContextVariable } from '../../../domain/rubric/rubric.ts';
import { useActions, useOpen, useTranslate } from '../../app-context.tsx';
import { ContextFlag } from '../../components/draft/lazy-draft.ts';
import { WithDraft } from '../../components/draft/with-draft.tsx';
import { toggleValue } from '../../context-questions/context-values.ts';

type Props = { variable: ContextVariable; isKept: boolean; language: string };

/** Brings a question into the middle of the window, and the focus to its first choice. Nothing for one that is not there. */
export function goToContextQuestion(id: string | undefined): void {
  const question = id === undefined ? null : document.getElementById(questionId(id));
  question?.scrollIntoView({ block: 'center' });
  question?.querySelector('input')?.focus({ preventScroll: true });
}

function questionId(variable: string): string {
  return `context-${variable}`;
}

/** One question on the setting or on the draft's own words. "We do not know" is always an answer. */
export const ContextQuestion = memo(function ContextQuestion({
  variable,
  isKept,
  language,
}: Props) {
  const translate = useTranslate();
  const { edit } = useActions();
  const values = useOpen(({ assessment }) => contextValues(assessment, variable.id)) ?? [];
  const helpId = `context-${variable.id}-help`;
  const answer = (next: readonly string[]) =>
    edit((assessment) => answerContext(assessment, { variable: variable.id, values: next }));
  const choose = (value: string) =>
    answer(variable.kind === 'many' ? toggleValue(values, value) : [value]);
  const choices = useRef<HTMLDivElement>(null);
  const clear = () => {
    // The button goes with the answer; the focus goes to where the answer was.
    choices.current?.querySelector<HTMLElement>(':checked')?.focus();
    answer([]);
  };
  return (
    <fieldset id={questionId(variable.id)} className="context-question" aria-describedby={helpId}>
      <legend lang={language} dir="auto">
        {variable.question}
      </legend>
      <p className="help" id={helpId} lang={language} dir="auto">
        {variable.help}
      </p>
      {variable.group === 'text' && (
        <WithDraft>
          <ContextFlag variable={variable.id} />
        </WithDraft>
      )}
      {isKept && <p className="small">{translate('programme.context.kept')}</p>}
      <div className="choice-row" ref={choices}>
        {variable.values.map(({ id, label }) => (
          <Choice key={id} variable={variable} value={id} values={values} onChoose={choose}>
            <span lang={language} dir="auto">
              {label}
            </span>
          </Choice>
        ))}
        <Choice variable={variable} value={UNKNOWN} values={values} onChoose={choose}>
          <span>{translate('programme.context.unknown')}</span>
        </Choice>
        {values.length > 0 && (
          <button type="button" className="button button-quiet" onClick={clear}>
            {translate('programme.context.clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
});

type ChoiceProps = {
  variable: ContextVariable;
  value: string;
  values: readonly string[];
  onChoose: (value: string) => void;
  children: ReactNode;
};

function Choice({ variable, value, values, onChoose, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type={variable.kind === 'many' ? 'checkbox' : 'radio'}
        name={`context-${variable.id}`}
        value={value}
        checked={values.includes(value)}
        onChange={() => onChoose(value)}
      />
      {children}
    </label>
  );
}
