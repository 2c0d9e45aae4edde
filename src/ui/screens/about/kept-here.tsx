import { useEffect, useState } from 'react';
import { formatMoment, formatSize } from '../../../i18n/formats.ts';
import { useActions, useApp, useLanguage, useTranslate } from '../../app-context.tsx';
import {
  askForPromise,
  readPromise,
  readUsage,
  type BrowserPromise,
  type Usage,
} from '../../components/keeping/browser-promise.ts';
import { adviseTemporary } from '../../components/advise-temporary.ts';

/** How safe what was written is on this device: what the browser promised, how much it keeps, and the last file. */
export function KeptHere() {
  const translate = useTranslate();
  const notKept = useApp((state) => state.notKept);
  return notKept ? <p>{translate(adviseTemporary(notKept))}</p> : <Kept />;
}

function Kept() {
  const translate = useTranslate();
  const [promise, setPromise] = useState<BrowserPromise | null>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => void readPromise().then(setPromise), []);
  const ask = async () => {
    setPromise(await askForPromise());
    setAsked(true);
  };
  return (
    <>
      <div role="status">
        {promise && (
          <p>
            <strong>{translate(`keep.${promise}`)}</strong>
          </p>
        )}
        {promise === 'may-clear' && isAsked && <p>{translate('keep.refused')}</p>}
      </div>
      {(promise === 'may-clear' || isAsked) && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={promise === 'promised'}
            onClick={() => void ask()}
          >
            {translate('keep.ask')}
          </button>
        </p>
      )}
      <Used />
      <LastFile />
    </>
  );
}

function Used() {
  const translate = useTranslate();
  const [usage, setUsage] = useState<Usage | null>(null);
  useEffect(() => void readUsage().then(setUsage), []);
  if (!usage) return null;
  const { used, most } = usage;
  const sizes = { used: formatSize(translate, used), most: formatSize(translate, most) };
  return <p>{translate('keep.used', sizes)}</p>;
}

/** Over all assessments: a moment says whether copies are made at all. The library says it of each. */
function LastFile() {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const library = useApp((state) => state.library);
  const { loadLibrary } = useActions();
  useEffect(() => {
    if (!library) loadLibrary().catch(() => undefined);
  }, [library, loadLibrary]);
  const own = library?.filter(({ deletedAt }) => deletedAt === null) ?? [];
  if (own.length === 0) return null;
  const last = own
    .flatMap(({ lastFileAt }) => lastFileAt ?? [])
    .toSorted()
    .at(-1);
  return (
    <p>
      {last
        ? translate('keep.last-file', { moment: formatMoment(last, tag) })
        : translate('keep.no-file')}{' '}
      {translate('keep.file-counts')}
    </p>
  );
}
