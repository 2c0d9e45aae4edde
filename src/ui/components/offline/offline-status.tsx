import { formatSize } from '../../../i18n/formats.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { assertNever } from '../../../lib/assert-never.ts';
import { useTranslate } from '../../app-context.tsx';
import { useOfflineState, type FilesState } from './offline.ts';

/** What works without internet now, in a sentence that is read out when it changes. */
export function OfflineStatus() {
  const translate = useTranslate();
  const files = useOfflineState((state) => state.files);
  return (
    <div role="status">
      <p>
        <strong>{sayFiles(files, translate)}</strong>
      </p>
      {files.kind === 'partial' && files.stopped && (
        <p>{translate(`offline.stopped.${files.stopped}`)}</p>
      )}
    </div>
  );
}

function sayFiles(files: FilesState, translate: Translate): string {
  switch (files.kind) {
    case 'unavailable':
      return translate(`offline.unavailable.${files.why}`);
    case 'partial':
    // The figure that changes stands beside the bar: a sentence read out at each step would be noise.
    case 'fetching':
      return translate('offline.partial', { size: formatSize(translate, files.missing.packed) });
    case 'preparing':
      return translate('offline.preparing');
    case 'complete':
      return translate('offline.complete');
    default:
      return assertNever(files);
  }
}
