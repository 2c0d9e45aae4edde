import { memo, Suspense, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { isWide, usePanel, usePanelActions, watchWidth } from '../../draft/draft-panel.tsx';
import { useEvidence } from '../../draft/evidence-search.ts';
import { pathTo } from '../../routes.ts';
import { DraftColumn, DraftSheet } from './lazy-draft.ts';

const BUTTON = 'look-in-draft';

/** The draft beside or over one question; nothing when there is no draft or the person closed it. */
export const DraftBeside = memo(function DraftBeside({ dimensionId }: { dimensionId: string }) {
  const place = useDraftPlace();
  const focusButton = () => requestAnimationFrame(() => document.getElementById(BUTTON)?.focus());
  if (place === 'none') return null;
  return (
    <Suspense fallback={null}>
      {place === 'beside' ? (
        <DraftColumn dimensionId={dimensionId} onClosed={focusButton} />
      ) : (
        <DraftSheet dimensionId={dimensionId} />
      )}
    </Suspense>
  );
});

/** Where the draft stands now. */
export function useDraftPlace(): 'none' | 'beside' | 'over' {
  const hasDraft = useOpen(({ documents }) => documents.length > 0);
  const isWideNow = useSyncExternalStore(watchWidth, isWide);
  const { isOpen, isSheetOpen } = usePanel();
  if (!hasDraft) return 'none';
  if (isWideNow) return isOpen ? 'beside' : 'none';
  return isSheetOpen ? 'over' : 'none';
}

type ButtonProps = { assessmentId: string; dimensionId: string };

/** Opens the draft; without one, says quietly where to put it. */
export const DraftButton = memo(function DraftButton({ assessmentId, dimensionId }: ButtonProps) {
  const translate = useTranslate();
  const hasDraft = useOpen(({ documents }) => documents.length > 0);
  const isLoading = useOpen(({ documentsState }) => documentsState === 'loading');
  if (hasDraft) return <OpenDraft dimensionId={dimensionId} />;
  if (isLoading) return null;
  return (
    <p className="small muted draft-none">
      {translate('beside.none')}{' '}
      <Link href={pathTo(assessmentId, 'draft')}>{translate('beside.none.link')}</Link>
    </p>
  );
});

function OpenDraft({ dimensionId }: Pick<ButtonProps, 'dimensionId'>) {
  const translate = useTranslate();
  const place = useDraftPlace();
  const { setOpen, setSheetOpen } = usePanelActions();
  const { search } = useEvidence();
  if (place === 'beside') return null;
  const found = search.kind === 'found' ? search.found.evidence.get(dimensionId) : undefined;
  const open = () => (isWide() ? setOpen(true) : setSheetOpen(true));
  return (
    <button type="button" id={BUTTON} className="button" onClick={open}>
      {search.kind === 'found'
        ? translate('beside.open-count', { count: found?.length ?? 0 })
        : translate('beside.open')}
    </button>
  );
}
