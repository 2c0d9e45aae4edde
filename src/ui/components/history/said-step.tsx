import { useEffect, useEffectEvent } from 'react';
import { describeChange, findSubject } from '../../../domain/history/describe-change.ts';
import { isSame, type RecordChange } from '../../../domain/assessment/records.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { AppState, Opening, Step } from '../../../state/app-state.ts';
import { useAppContext, useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { nameSubject } from './name-subject.ts';
import './said-step.css';

/** A step that was taken back or brought back, and what was open after that. */
export type DoneStep = {
  readonly from: 'past' | 'future';
  readonly step: Step;
  readonly after: Opening;
};

type Props = { done: DoneStep; onForget: () => void };

/**
 * What was taken back or brought back: it may be out of sight. It goes when something else is changed or shown, and
 * after some seconds.
 */
export function SaidStep({ done, onForget }: Props) {
  useForgetting(done, onForget);
  // Made anew for each, so that two that sound alike are both said.
  return (
    <span key={readPast(done.after).length} className="said-step">
      <StepName {...done} />
    </span>
  );
}

/** Long enough to hear or to read it, in milliseconds. */
const SAID_FOR = 10_000;

function useForgetting({ after }: DoneStep, onForget: () => void): void {
  const { store } = useAppContext();
  const forget = useEffectEvent(onForget);
  useEffect(() => {
    const look = ({ opening }: AppState) => readPast(opening) !== readPast(after) && forget();
    const leave = () => forget();
    const timer = setTimeout(leave, SAID_FOR);
    const stop = store.subscribe(look);
    addEventListener('hashchange', leave);
    look(store.getState());
    return () => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', leave);
    };
  }, [after, store]);
}

const NONE: readonly Step[] = [];

/** The steps that can be taken back: another list after each change that a person makes. */
function readPast(opening: Opening): readonly Step[] {
  return opening.kind === 'open' ? opening.open.past : NONE;
}

function StepName({ from, step: { changes, rubrics } }: DoneStep) {
  const translate = useTranslate();
  const rubric = useRubric();
  const { id } = useAssessment();
  if (rubrics?.future) {
    return translate(`upgrade.${from}`, { version: rubrics.future.rubric.version });
  }
  const what = nameChange(findMain(changes), rubric, translate, id);
  return translate(`history.step.${from}`, { what });
}

/** What a person did. The record of the frame follows other records, and is the thing itself only when it is alone. */
function findMain(changes: readonly RecordChange[]): RecordChange | undefined {
  return changes.find(({ key }) => key !== 'base') ?? changes[0];
}

function nameChange(
  change: RecordChange | undefined,
  rubric: Rubric,
  translate: Translate,
  assessmentId: string,
): string {
  if (!change || change.key === 'base') {
    return translate('history.step.frame', { field: findField(change) });
  }
  const [line] = describeChange(change);
  const field = line?.kind === 'text' || line?.kind === 'code' ? line.field : (line?.kind ?? '');
  const subject = findSubject(change);
  const { text } = nameSubject(subject, rubric, translate, assessmentId);
  switch (subject.kind) {
    case 'answer':
      return translate('history.step.answer', { field, code: subject.dimensionId });
    case 'profile':
      return translate('history.step.profile', { field });
    case 'context':
      return translate('history.step.context', { question: text });
    default:
      return text;
  }
}

/** The field of the frame that is another now. */
function findField(change: RecordChange | undefined): string {
  const before = (change?.before ?? {}) as Readonly<Record<string, unknown>>;
  const after = (change?.after ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.keys({ ...before, ...after });
  return names.find((name) => !isSame(before[name], after[name])) ?? '';
}
