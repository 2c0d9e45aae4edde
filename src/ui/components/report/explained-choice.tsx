import type { ReactNode } from 'react';

type Props = {
  group: 'kind' | 'format';
  value: string;
  isChosen: boolean;
  onChoose: () => void;
  name: string;
  /** What it is for, in a sentence. */
  text: string;
  children?: ReactNode;
};

/** One of several things to choose, with a sentence on what it is. */
export function ExplainedChoice({ group, value, isChosen, onChoose, name, text, children }: Props) {
  const id = `${group}-${value}`;
  return (
    <label className={`choice ${group}`}>
      <input
        type="radio"
        name={group}
        checked={isChosen}
        aria-labelledby={id}
        aria-describedby={`${id}-text`}
        onChange={onChoose}
      />
      <span className="kind-words">
        <span className="kind-name" id={id}>
          {name}
        </span>
        <span className="small muted kind-text" id={`${id}-text`}>
          {text}
        </span>
      </span>
      {children}
    </label>
  );
}
