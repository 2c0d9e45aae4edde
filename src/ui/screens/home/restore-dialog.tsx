import { useCallback } from 'react';
import type { PlannedItem, Restored, RestorePlan } from '../../../state/library-actions.ts';
import type { Backup } from '../../../storage/backup/read-backup.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { useAppContext, useLanguage, useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useImportUndo, type LastImport } from './last-import.ts';
import { ProgressDialog } from './progress-dialog.tsx';
import { useRestore } from './use-restore.ts';

type Props = {
  fileName: string;
  backup: Backup;
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
};

/** A file with many assessments: what is in it, what of it is here, and bringing it in. */
export function RestoreDialog({ fileName, backup, onToast, onFailure, onClose }: Props) {
  const translate = useTranslate();
  const fail = useCallback(() => {
    onClose();
    onFailure();
  }, [onClose, onFailure]);
  const tell = useTelling({ fileName, onToast, onFailure });
  const onRestored = (restored: Restored) => {
    onClose();
    tell(restored);
  };
  const { state, start, stop } = useRestore(backup, { onRestored, onFailure: fail });
  const title = translate('backup.opened.title', { name: fileName });
  if (state.kind !== 'asking') {
    const text = translate(`backup.${state.kind}`, state.progress);
    const end = state.kind === 'comparing' ? onClose : stop;
    return <ProgressDialog title={title} text={text} progress={state.progress} onStop={end} />;
  }
  const hasNews = state.plan.wanted.length > 0;
  return (
    <ModalDialog title={title} onClose={onClose}>
      <PlanSummary plan={state.plan} />
      <p>
        {translate(hasNews ? 'backup.opened.nothing-written-over' : 'backup.opened.nothing-new')}
      </p>
      <div className="row">
        {hasNews && (
          <button type="button" className="button button-main" onClick={start}>
            {translate('backup.restore')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {translate(hasNews ? 'app.cancel' : 'app.close')}
        </button>
      </div>
    </ModalDialog>
  );
}

type Telling = Pick<Props, 'fileName' | 'onToast' | 'onFailure'>;

/** Says what came in, and offers to take it back. */
function useTelling({ fileName, onToast, onFailure }: Telling) {
  const translate = useTranslate();
  const { language, now } = useAppContext();
  const { note, takeBack: takeBackImport } = useImportUndo({ onToast, onFailure });
  return ({ kind, added, joined, cameBack, withoutHistory, takeBack }: Restored) => {
    const all = added + joined + cameBack;
    const count = withoutHistory.length;
    const more = count > 0 ? ` ${translate('backup.restored.without-history', { count })}` : '';
    const moment = formatMoment(now(), language.tag);
    const said = translate('backup.restored.done', {
      all,
      added,
      joined,
      back: cameBack,
    }).trim();
    const imported: LastImport = {
      text: translate('library.import.many', { name: fileName, moment, said }),
      undone: translate('backup.undone'),
      takeBack,
      counts: { added, joined, back: cameBack },
    };
    if (all > 0) note(imported);
    onToast({
      text: `${kind === 'done' ? said : translate(`backup.restored.${kind}`, { said })}${more}`,
      action: {
        label: translate('backup.undo'),
        run: () => void takeBackImport([imported], imported.undone),
      },
    });
  };
}

function PlanSummary({ plan }: { plan: RestorePlan }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { backup, items } = plan;
  const count = items.length;
  const { savedAt } = backup;
  const of = (kind: PlannedItem['kind']) => items.filter((item) => item.kind === kind);
  return (
    <>
      <p>
        {savedAt === null
          ? translate('backup.opened.unlisted', { count })
          : translate('backup.opened.saved', { count, moment: formatMoment(savedAt, tag) })}
      </p>
      {backup.isCutShort && <p className="notice">{translate('backup.opened.cut-short')}</p>}
      <Titles name="new" titles={titlesOf(of('new'))} />
      <Titles name="beside" titles={titlesOf(items.filter(({ isBeside }) => isBeside))} />
      <Titles name="differs" titles={titlesOf(of('differs'))} />
      <Titles name="brought" titles={titlesOf(items.filter(({ isBrought }) => isBrought))} />
      <Titles name="comes-back" titles={titlesOf(items.filter(({ comesBack }) => comesBack))} />
      <Titles name="same" titles={titlesOf(of('same'))} />
      <Titles name="damaged" titles={titlesOf(of('damaged'))} />
      <Titles name="left-out" titles={titlesOf(backup.leftOut)} />
    </>
  );
}

function titlesOf(items: readonly { readonly title: string }[]): readonly string[] {
  return items.map(({ title }) => title);
}

/** Longer lists are for the library. */
const MOST_TITLES = 100;

type TitlesProps = {
  name: 'new' | 'beside' | 'differs' | 'brought' | 'comes-back' | 'same' | 'damaged' | 'left-out';
  titles: readonly string[];
};

function Titles({ name, titles }: TitlesProps) {
  const translate = useTranslate();
  const count = titles.length;
  if (count === 0) return null;
  return (
    <details className="backup-titles">
      <summary>{translate(`backup.opened.${name}`, { count })}</summary>
      <ul>
        {titles.slice(0, MOST_TITLES).map((title, index) => (
          <li key={index} dir="auto">
            {title || translate('nav.untitled')}
          </li>
        ))}
        {count > MOST_TITLES && (
          <li>{translate('backup.opened.and-more', { count: count - MOST_TITLES })}</li>
        )}
      </ul>
    </details>
  );
}
