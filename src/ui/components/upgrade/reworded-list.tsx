import { findDimension, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { Reworded, UpgradeReport } from '../../../domain/upgrade/report.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useLanguage } from '../../app-context.tsx';
import { ChangeGroup, NamedQuestion } from './change-group.tsx';
import { WordingPairs } from './wording-pair.tsx';

type Props = { report: UpgradeReport; old: Rubric | null; now: Rubric };

/** Every question with other words, with the words where the old ones are known. */
export function RewordedList({ report: { reworded }, old, now }: Props) {
  const { translate } = useLanguage();
  if (reworded.length === 0) return null;
  return (
    <ChangeGroup title={translate('upgrade.reworded.title')}>
      <ul className="upgrade-items">
        {reworded.map((change) => (
          <li key={change.id}>
            <RewordedItem change={change} old={old} now={now} />
          </li>
        ))}
      </ul>
    </ChangeGroup>
  );
}

type ItemProps = { change: Reworded; old: Rubric | null; now: Rubric };

function RewordedItem({ change: { texts, formerId, ...named }, old, now }: ItemProps) {
  const { tag, translate } = useLanguage();
  const before = old && findDimension(old, formerId);
  const after = findDimension(now, named.id);
  const kinds = formatList(
    texts.map((kind) => translate(`upgrade.kind.${kind}`)),
    tag,
  );
  const said = (
    <>
      <NamedQuestion {...named} />
      <br />
      {translate('upgrade.reworded.texts', { texts: kinds })}
    </>
  );
  if (!before || !after) return <p>{said}</p>;
  return (
    <details>
      <summary>{said}</summary>
      <WordingPairs old={before} now={after} kinds={texts} />
    </details>
  );
}
