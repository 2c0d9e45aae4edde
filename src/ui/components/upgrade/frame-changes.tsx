import type { ReactNode } from 'react';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { Named, UpgradeReport } from '../../../domain/upgrade/report.ts';
import { formatList } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { RubricText } from '../rubric-text.tsx';
import { ChangeGroup } from './change-group.tsx';

type Props = { report: UpgradeReport; now: Rubric; activities: readonly string[] };

/** What changed around the questions: the levels, tensions, the context and the activities. */
export function FrameChanges({ report, now, activities }: Props) {
  const { translate } = useLanguage();
  return (
    <>
      {report.isScaleChanged && <Scale rubric={now} />}
      <Changes
        title={translate('upgrade.tensions.title')}
        {...report.tensions}
        say={({ what }) => what.map((part) => translate(`upgrade.what.${part}`)).join(' ')}
      />
      <ContextChanges report={report} now={now} />
      <Changes
        title={translate('upgrade.activities.title')}
        {...report.activities}
        say={({ changesScope }) => changesScope && translate('upgrade.activities.scope')}
        sayGone={({ id }) => activities.includes(id) && translate('upgrade.activities.chosen')}
      />
    </>
  );
}

function Scale({ rubric }: { rubric: Rubric }) {
  const translate = useTranslate();
  return (
    <ChangeGroup title={translate('upgrade.scale.title')}>
      <p>{translate('upgrade.scale.text')}</p>
      <dl lang={rubric.language} dir="auto">
        {rubric.levels.map(({ level, name, meaning }) => (
          <div key={level}>
            <dt>
              {level} {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </ChangeGroup>
  );
}

function ContextChanges({ report, now }: Omit<Props, 'activities'>) {
  const { tag, translate } = useLanguage();
  const asked = new Set(report.askAgain.map(({ variable }) => variable));
  const labelOf = (variable: string, value: string) =>
    now.context.find(({ id }) => id === variable)?.values.find(({ id }) => id === value)?.label;
  return (
    <Changes
      title={translate('upgrade.context.title')}
      {...report.context}
      say={({ id, addedValues, goneValues }) => {
        const values = addedValues.map((value) => labelOf(id, value) ?? value);
        return [
          values.length > 0 &&
            translate('upgrade.context.added', { values: formatList(values, tag) }),
          goneValues.length > 0 && translate('upgrade.context.gone'),
          asked.has(id) && translate('upgrade.context.ask-again'),
        ]
          .filter(Boolean)
          .join(' ');
      }}
    />
  );
}

type ChangesProps<Changed extends Named> = {
  title: string;
  added: readonly Named[];
  gone: readonly Named[];
  changed: readonly Changed[];
  say: (change: Changed) => ReactNode;
  sayGone?: (gone: Named) => ReactNode;
};

function Changes<Changed extends Named>(props: ChangesProps<Changed>) {
  const { title, added, gone, changed, say, sayGone } = props;
  if (added.length + gone.length + changed.length === 0) return null;
  return (
    <ChangeGroup title={title}>
      <ul>
        {added.map((item) => (
          <ChangeLine key={item.id} kind="added" title={item.title} />
        ))}
        {changed.map((item) => (
          <ChangeLine key={item.id} kind="changed" title={item.title}>
            {say(item)}
          </ChangeLine>
        ))}
        {gone.map((item) => (
          <ChangeLine key={item.id} kind="gone" title={item.title}>
            {sayGone?.(item)}
          </ChangeLine>
        ))}
      </ul>
    </ChangeGroup>
  );
}

type LineProps = { kind: 'added' | 'gone' | 'changed'; title: string; children?: ReactNode };

function ChangeLine({ kind, title, children }: LineProps) {
  const translate = useTranslate();
  return (
    <li>
      <span className="tag">{translate(`upgrade.item.${kind}`)}</span>{' '}
      <RubricText as="span">{title}</RubricText> {children}
    </li>
  );
}
