import { formatList } from '../../../i18n/formats.ts';
import type { ReportMove } from '../../../domain/upgrade/report.ts';
import { useLanguage } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import { ChangeGroup } from './change-group.tsx';

/** What was moved, split, joined or taken out, with the reason that the authors of the rubric give. */
export function MoveList({ moves }: { moves: readonly ReportMove[] }) {
  const { tag, translate } = useLanguage();
  if (moves.length === 0) return null;
  return (
    <ChangeGroup title={translate('upgrade.moves.title')}>
      <ul className="upgrade-items">
        {moves.map(({ kind, from, to, because, sections }) => (
          <li key={`${kind} ${from.join()} ${to.join()}`}>
            <p>
              {translate(`upgrade.move.${kind}`, {
                from: formatList(from, tag),
                to: formatList(to, tag),
              })}{' '}
              {sections && translate('upgrade.move.sections', sections)}
            </p>
            {because !== null && <RubricText>{because}</RubricText>}
          </li>
        ))}
      </ul>
    </ChangeGroup>
  );
}
