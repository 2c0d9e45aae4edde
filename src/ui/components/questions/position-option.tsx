import { memo } from 'react';
import { useRubric } from '../../app-context.tsx';

type Props = {
  /** Shared by the radios of one question. */
  group: string;
  value: string;
  /** The number of a level, or the key of another answer. */
  sign: string;
  label: string;
  /** Text of the rubric. */
  help: string;
  isChosen: boolean;
  onChoose: (value: string) => void;
};

/** One answer that can be given. Plain props, so that choosing draws two options again and not seven. */
export const PositionOption = memo(function PositionOption(props: Props) {
  const { group, value, sign, label, help, isChosen, onChoose } = props;
  const { language } = useRubric();
  const id = `${group}-${value}`;
  return (
    // The words give the focus to their radio, for which a browser moves the page: under a pointer it stays. The click
    // is only where the browser itself gives the focus; keys go to the radio.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <label
      className="choice option"
      data-value={value}
      onClick={({ currentTarget }) => currentTarget.control?.focus({ preventScroll: true })}
    >
      <input
        type="radio"
        name={group}
        value={value}
        checked={isChosen}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
        onChange={() => onChoose(value)}
      />
      <span className="option-body">
        <span className="option-label" id={`${id}-label`}>
          <span className="option-sign">{sign}</span> <span dir="auto">{label}</span>
        </span>
        <span className="option-help" id={`${id}-help`} lang={language} dir="auto">
          {help}
        </span>
      </span>
    </label>
  );
});
