import type { Dimension } from '../../../domain/rubric/rubric.ts';
import { listWordings, type WordingChange } from '../../../domain/upgrade/list-wordings.ts';
import type { TextKind } from '../../../domain/upgrade/outline.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';

type Props = { old: Dimension; now: Dimension; kinds: readonly TextKind[] };

/** The words that differ between two versions of a question, old and new side by side where there is room. */
export function WordingPairs({ old, now, kinds }: Props) {
  return listWordings(old, now, kinds).map((wording) => (
    <WordingPair key={`${wording.name} ${wording.number}`} wording={wording} />
  ));
}

function WordingPair({ wording }: { wording: WordingChange }) {
  const translate = useTranslate();
  const { name, number, before, after } = wording;
  return (
    <div className="wording-pair">
      <p className="label">{translate(`upgrade.text.${name}`, { number })}</p>
      <div className="wording-pair-columns">
        <Side label={translate('upgrade.words.before')} text={before} />
        <Side label={translate('upgrade.words.after')} text={after} />
      </div>
    </div>
  );
}

function Side({ label, text }: { label: string; text: string | undefined }) {
  const translate = useTranslate();
  return (
    <figure>
      <figcaption>{label}</figcaption>
      {text === undefined ? (
        <p className="muted">{translate('upgrade.words.none')}</p>
      ) : (
        <RubricText as="blockquote">{text}</RubricText>
      )}
    </figure>
  );
}
