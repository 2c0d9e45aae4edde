import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useLanguage } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { lazyPart } from '../../lazy-part.ts';
import { arrangeLibrary, type Wish } from './arrange-library.ts';
import { CardList } from './card-list.tsx';
import { DeleteDialog, isLargeDeletion } from './delete-dialog.tsx';
import { ImportLine } from './import-line.tsx';
import type { LibraryItem } from './library-item.ts';
import { LibraryTools, SEARCH_FROM } from './library-tools.tsx';
import { RecentlyDeleted } from './recently-deleted.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useCardActions, type WithDraft } from './use-card-actions.ts';
import { useGroupActions } from './use-group-actions.ts';
import { useSelection } from './use-selection.ts';
import './library.css';

const BackupDialog = lazyPart(async () => (await import('./backup-dialog.tsx')).BackupDialog);
const SaveDialog = lazyPart(async () => (await import('./save-dialog.tsx')).SaveDialog);

type Props = {
  entries: readonly LibraryItem[];
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** Something has left the list, and the focus with it. */
  onGone: () => void;
};

/** The assessments on this device with what can be done to one, to several and to all of them. */
export function LibraryList({ entries, onToast, onFailure, onGone }: Props) {
  const [kept, deleted] = useMemo(() => sortOut(entries), [entries]);
  const [wish, setWish] = useState<Wish>({ query: '', sort: 'changed' });
  const { shown, key } = useShown(kept, wish);
  const { selection, setSelecting } = useSelection(kept);
  const [toSave, setToSave] = useState<readonly LibraryItem[] | null>(null);
  const [doomed, setDoomed] = useState<readonly LibraryItem[] | null>(null);
  const [toSaveOne, setToSaveOne] = useState<WithDraft | null>(null);
  const actions = useCardActions({ onToast, onFailure, onDraft: setToSaveOne, onGone });
  const group = useGroupActions({ onToast, onFailure, onGone });

  const selected = kept.filter(({ id }) => selection?.ids.has(id));
  const isOnly = isLargeDeletion(1, kept.length);
  const cardActions = useMemo(
    () => (isOnly ? { ...actions, remove: (entry: LibraryItem) => setDoomed([entry]) } : actions),
    [actions, isOnly],
  );
  const putAside = (gone: readonly LibraryItem[]) => {
    setDoomed(null);
    const [only] = gone;
    if (only && !selection) actions.remove(only);
    else group.putAside(gone.map(({ id }) => id));
    setSelecting(false);
  };
  const askOrPutAside = (gone: readonly LibraryItem[]) =>
    isLargeDeletion(gone.length, kept.length) ? setDoomed(gone) : putAside(gone);
  return (
    <>
      <LibraryTools
        wish={wish}
        all={kept.length}
        found={shown.length}
        isSelecting={selection !== null}
        onWish={setWish}
        onSelecting={setSelecting}
        onSaveAll={() => setToSave(entries)}
      />
      <ImportLine onToast={onToast} onFailure={onFailure} onGone={onGone} />
      {selection && (
        <SelectionBar
          selection={selection}
          shown={shown}
          onSave={() => setToSave(selected)}
          onDelete={() => askOrPutAside(selected)}
        />
      )}
      <CardList key={key} entries={shown} actions={cardActions} selection={selection} />
      <RecentlyDeleted entries={deleted} onRestore={actions.restore} onPurge={group.purge} />
      {toSave && (
        <Suspense>
          <BackupDialog
            entries={toSave}
            isAll={toSave === entries}
            onToast={onToast}
            onClose={() => setToSave(null)}
          />
        </Suspense>
      )}
      {toSaveOne && (
        <Suspense>
          <SaveDialog
            title={toSaveOne.entry.title}
            documents={toSaveOne.documents}
            onSave={(withDraft) => {
              setToSaveOne(null);
              actions.saveWith(withDraft ? toSaveOne : { ...toSaveOne, documents: [] });
            }}
            onClose={() => setToSaveOne(null)}
          />
        </Suspense>
      )}
      {doomed && (
        <DeleteDialog
          count={doomed.length}
          all={kept.length}
          title={doomed[0]?.title ?? ''}
          onConfirm={() => putAside(doomed)}
          onClose={() => setDoomed(null)}
        />
      )}
    </>
  );
}

function sortOut(entries: readonly LibraryItem[]) {
  return [
    entries.filter(({ deletedAt }) => !deletedAt),
    entries.filter(({ deletedAt }) => deletedAt),
  ] as const;
}

type Shown = {
  readonly shown: readonly LibraryItem[];
  /** Another one for another search: its list begins at the top. */
  readonly key: string;
};

/** A library that has become short again shows everything, since the search field is gone. */
function useShown(kept: readonly LibraryItem[], wish: Wish): Shown {
  const { tag } = useLanguage();
  const deferred = useDeferredValue(wish);
  return useMemo(() => {
    if (kept.length < SEARCH_FROM) return { shown: kept, key: '' };
    const shown = arrangeLibrary(kept, deferred, tag);
    return { shown, key: `${deferred.sort} ${deferred.query}` };
  }, [kept, deferred, tag]);
}
