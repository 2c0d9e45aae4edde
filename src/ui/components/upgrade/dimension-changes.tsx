import type { HarmChange, Named, UpgradeReport } from '../../../domain/upgrade/report.ts';
import { useTranslate } from '../../app-context.tsx';
import { ChangeGroup, NamedQuestion } from './change-group.tsx';

/** Questions that are new, gone, in or out of scope, or that speak of harm in another way. */
export function DimensionChanges({ report }: { report: UpgradeReport }) {
  const translate = useTranslate();
  const { added, harm } = report;
  return (
    <>
      {added.length > 0 && (
        <ChangeGroup title={translate('upgrade.added.title')}>
          <ul>
            {added.map(({ inScope, ...named }) => (
              <li key={named.id}>
                <NamedQuestion {...named} />{' '}
                {inScope && <span className="tag">{translate('upgrade.added.in-scope')}</span>}
              </li>
            ))}
          </ul>
        </ChangeGroup>
      )}
      {(['gone', 'entered', 'left'] as const).map((kind) => (
        <NamedList key={kind} title={translate(`upgrade.${kind}.title`)} list={report[kind]} />
      ))}
      {harm.length > 0 && (
        <ChangeGroup title={translate('upgrade.harm.title')}>
          <ul>
            {harm.map((change) => (
              <HarmLine key={change.id} {...change} />
            ))}
          </ul>
        </ChangeGroup>
      )}
    </>
  );
}

function NamedList({ title, list }: { title: string; list: readonly Named[] }) {
  if (list.length === 0) return null;
  return (
    <ChangeGroup title={title}>
      <ul>
        {list.map((named) => (
          <li key={named.id}>
            <NamedQuestion {...named} />
          </li>
        ))}
      </ul>
    </ChangeGroup>
  );
}

function HarmLine({ before, after, ...named }: HarmChange) {
  const translate = useTranslate();
  const grades = {
    before: translate(`upgrade.grade.${before ?? 'none'}`),
    after: translate(`upgrade.grade.${after ?? 'none'}`),
  };
  return (
    <li>
      <NamedQuestion {...named} />
      <br />
      {translate('upgrade.harm.change', grades)}
    </li>
  );
}
