import type { AppState } from '../../state/app-store.ts';
import type { Refusal } from '../../ui/components/offline/offline.ts';

/**
 * Why the page must not be loaded again now; null when nothing would be lost. To be asked after all that could be
 * written has been.
 */
export function findRefusal(state: AppState, document: Document): Refusal | null {
  if (hasUnsaved(state)) return 'unsaved';
  return isTyping(document) ? 'typing' : null;
}

function hasUnsaved({ opening, notKept, unwritten, library }: AppState): boolean {
  // Where nothing is kept, all that there is goes with the page.
  if (notKept && library?.length) return true;
  if (unwritten.length > 0) return true;
  if (opening.kind !== 'open') return false;
  const { isExample, saving, documentsState } = opening.open;
  if (isExample) return false;
  return notKept !== null || saving.kind !== 'saved' || documentsState === 'unsaved';
}

/** Fields of a form are taken in when the form is sent; all others at once. */
function isTyping(document: Document): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'form textarea, form input:not([type=file], [type=checkbox], [type=radio])',
  );
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}
