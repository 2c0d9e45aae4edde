import { memo, useCallback } from 'react';
import type { Position } from '../../../domain/assessment/assessment.ts';
import { LEVELS, type Dimension, type Level } from '../../../domain/rubric/rubric.ts';
import { nameLevel } from '../../../i18n/say-result.ts';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { HarmNotice } from './harm-notice.tsx';
import { PositionOption } from './position-option.tsx';
import { ReasonField } from './reason-field.tsx';
import { useAnswerEdits, usePosition } from './use-answer.ts';
import './position-choice.css';

/** The name that the radios of a question share. */
function positionGroup(dimensionId: string): string {
  return `position-${dimensionId}`;
}

/** The radio that is chosen on the page. */
export function findChosen(dimensionId: string): HTMLElement | undefined {
  const radios = [...document.getElementsByName(positionGroup(dimensionId))];
  return radios.find((radio) => radio instanceof HTMLInputElement && radio.checked);
}

type Choice = Level | Exclude<Position['kind'], 'level'>;

/** Seven native radios: five levels, silence, and "does not apply" with its reason. */
export const PositionChoice = memo(function PositionChoice({
  dimension,
}: {
  dimension: Dimension;
}) {
  const translate = useTranslate();
  const rubric = useRubric();
  const position = usePosition(dimension.id);
  const { answer } = useAnswerEdits(dimension.id);
  const chosen = toChoice(position);
  const choose = useCallback((value: string) => answer(toPosition(value)), [answer]);
  const group = positionGroup(dimension.id);
  return (
    <>
      <fieldset className="position">
        <legend>
          <h2>{translate('questions.choose')}</h2>
        </legend>
        <div className="position-scale">
          {LEVELS.map((level) => (
            <div key={level}>
              <PositionOption
                group={group}
                value={String(level)}
                sign={String(level)}
                label={nameLevel(rubric, level)}
                help={dimension.levels[level]}
                isChosen={chosen === level}
                onChoose={choose}
              />
              <HarmNotice
                dimensionId={dimension.id}
                harm={dimension.harm}
                at={level}
                isChosen={chosen === level}
              />
            </div>
          ))}
        </div>
        <div className="position-others">
          <PositionOption
            group={group}
            value="not-stated"
            sign="?"
            label={translate('words.state.not-stated')}
            help={dimension.silent}
            isChosen={chosen === 'not-stated'}
            onChoose={choose}
          />
          <PositionOption
            group={group}
            value="not-applicable"
            sign="–"
            label={translate('words.state.not-applicable')}
            help={dimension.notApplicable}
            isChosen={chosen === 'not-applicable'}
            onChoose={choose}
          />
          {position?.kind === 'not-applicable' && (
            <ReasonField dimensionId={dimension.id} reason={position.reason} />
          )}
        </div>
      </fieldset>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={position === null}
        onClick={() => answer(null)}
      >
        {translate('questions.take-back')}
      </button>
    </>
  );
});

function toChoice(position: Position | null): Choice | null {
  return position?.kind === 'level' ? position.level : (position?.kind ?? null);
}

/** The position that a radio stands for. */
export function toPosition(value: string): Position {
  const level = LEVELS.find((known) => String(known) === value);
  if (level !== undefined) return { kind: 'level', level };
  return value === 'not-stated' ? { kind: 'not-stated' } : { kind: 'not-applicable', reason: '' };
}
