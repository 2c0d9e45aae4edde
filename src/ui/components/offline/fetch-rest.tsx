import { formatSize } from '../../../i18n/formats.ts';
import { useTranslate } from '../../app-context.tsx';
import { useOffline, useOfflineState, type FilesState } from './offline.ts';

/** Fetches what reports and drafts need, shows how far that is, and lets it be stopped. Nothing when all is there. */
export function FetchRest() {
  const files = useOfflineState((state) => state.files);
  if (files.kind !== 'partial' && files.kind !== 'fetching') return null;
  return <Controls files={files} />;
}

type Files = Extract<FilesState, { kind: 'partial' | 'fetching' }>;

function Controls({ files }: { files: Files }) {
  const translate = useTranslate();
  const { fetchRest, stopFetching } = useOffline();
  const { packed, bytes } = files.missing;
  const size = { packed: formatSize(translate, packed), bytes: formatSize(translate, bytes) };
  const isGoing = files.kind === 'fetching';
  // One button that changes its name keeps the focus of the one who pressed it.
  return (
    <>
      {isGoing && <Progress share={files.share} />}
      <p>
        <button type="button" className="button" onClick={isGoing ? stopFetching : fetchRest}>
          {translate(isGoing ? 'offline.stop' : 'offline.fetch')}
        </button>
      </p>
      {!isGoing && <p className="small muted">{translate('offline.size', size)}</p>}
    </>
  );
}

function Progress({ share }: { share: number }) {
  const translate = useTranslate();
  return (
    <p>
      <label className="row">
        {translate('offline.fetching', { percent: Math.floor(share * 100) })}
        <progress value={share} max={1} />
      </label>
    </p>
  );
}
