import { useEffect, useId, useState } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { formatSize } from '../../../i18n/formats.ts';
import { runInSlices } from '../../../lib/run-in-slices.ts';
import { useTranslate } from '../../app-context.tsx';

type Props = {
  documents: readonly DraftDocument[];
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
};

/** Asks whether the text of the draft goes into a file, and says how much that is. */
export function DraftChoice({ documents, isChosen, onChoose }: Props) {
  const translate = useTranslate();
  const helpId = useId();
  const bytes = useBytes(documents);
  return (
    <div className="save-draft">
      <label className="choice">
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={helpId}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span>
          {bytes === null
            ? translate('files.with-draft.measuring')
            : translate('files.with-draft', { size: formatSize(translate, bytes) })}
        </span>
      </label>
      <p className="help" id={helpId}>
        {translate('files.with-draft.help')}
      </p>
    </div>
  );
}

/** How much text that is, in bytes; null until it has been measured, which for a long draft takes a while. */
function useBytes(documents: readonly DraftDocument[]): number | null {
  const [measured, setMeasured] = useState({ documents, bytes: null as number | null });
  useEffect(() => {
    let isCurrent = true;
    void runInSlices(measureBytes(documents), () => isCurrent).then((bytes) => {
      if (bytes !== undefined) setMeasured({ documents, bytes });
    });
    return () => {
      isCurrent = false;
    };
  }, [documents]);
  return measured.documents === documents ? measured.bytes : null;
}

/** Passages of one step. */
const STEP = 100;

function* measureBytes(documents: readonly DraftDocument[]): Generator<void, number> {
  const encoder = new TextEncoder();
  const measure = (value: unknown) => encoder.encode(JSON.stringify(value)).length;
  let bytes = 0;
  for (const { passages, ...rest } of documents) {
    bytes += measure(rest);
    for (let at = 0; at < passages.length; at += STEP) {
      bytes += measure(passages.slice(at, at + STEP));
      yield;
    }
  }
  return bytes;
}
