import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { formatMoment } from '../../../i18n/formats.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { useLanguage, useOpen, useTranslate } from '../../../ui/app-context.tsx';
import type { OwnFile } from './own-file.ts';
import { useOwnFiles } from './own-files-context.ts';
import { canPickFiles } from './pick-file.ts';

/** Whether the open assessment is in its file, and the button that puts it there. */
export function OwnFileLine() {
  const { ownFiles } = useOwnFiles();
  const isExample = useOpen((open) => open.isExample);
  const id = useOpen(({ assessment }) => assessment.id);
  const file = useStore(ownFiles.state, (files) => files[id]);
  if (isExample || !file || (!file.isChanged && !file.content?.assessment)) return null;
  const isUntouched = !file.isChanged && file.savedAt === null;
  return isUntouched ? null : <FileState file={file} />;
}

function FileState({ file }: { file: OwnFile }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { ownFiles } = useOwnFiles();
  const [isByHand, setByHand] = useState(false);
  const text = sayState(file, translate, tag);
  const save = (asksPlace: boolean) => {
    setByHand(true);
    void ownFiles.save(asksPlace);
  };
  return (
    <div className="own-file" data-state={file.problem ? 'failed' : undefined}>
      <p className="small muted">{text}</p>
      {/* What a person asked for is read out; what happens by itself is not. */}
      <span role="status" className="visually-hidden">
        {isByHand && !file.isSaving && !file.isChanged && !file.problem ? text : ''}
      </span>
      <SaveButtons file={file} onSave={save} />
      <DraftWish file={file} />
      <Trouble file={file} />
    </div>
  );
}

function sayState(file: OwnFile, translate: Translate, tag: string): string {
  const { name, savedAt, isChanged, isSaving, way } = file;
  if (isSaving) return translate('single.saving');
  if (savedAt === null) return translate('single.not-saved');
  const values = { name: isolate(name ?? ''), moment: formatMoment(savedAt, tag) };
  if (name === null)
    return translate(isChanged ? 'single.changed-earlier' : 'single.earlier', values);
  if (isChanged) return translate('single.changed', values);
  return translate(`single.${way === 'earlier' ? 'written' : way}`, values);
}

/** A name of another script keeps its own direction, and does not turn that of the sentence. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

type ButtonProps = { file: OwnFile; onSave: (asksPlace: boolean) => void };

/** Stays where it is when there is nothing to save, so that the focus is not lost under the finger. */
function SaveButtons({ file, onSave }: ButtonProps) {
  const translate = useTranslate();
  const { name, isSaving } = file;
  const goesOn = file.mustAsk && !file.problem && name !== null;
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={isSaving}
        aria-keyshortcuts="Control+S"
        onClick={() => !isSaving && onSave(false)}
      >
        {goesOn ? translate('single.go-on', { name: isolate(name) }) : translate('single.save')}
      </button>
      {canPickFiles && file.problem && (
        <button type="button" className="button button-quiet" onClick={() => onSave(true)}>
          {translate('single.save-as')}
        </button>
      )}
    </>
  );
}

/** The text of the draft goes into the file only when a person says so. */
function DraftWish({ file }: { file: OwnFile }) {
  const translate = useTranslate();
  const helpId = useId();
  const { ownFiles } = useOwnFiles();
  const hasDocuments = useOpen(({ documents }) => documents.length > 0);
  if (!hasDocuments) return null;
  return (
    <label className="choice small">
      <input
        type="checkbox"
        checked={file.takesDraft}
        aria-describedby={helpId}
        onChange={({ target }) => ownFiles.setTakesDraft(target.checked)}
      />
      <span>{translate('single.with-draft')}</span>
      <span id={helpId} className="visually-hidden">
        {translate('files.with-draft.help')}
      </span>
    </label>
  );
}

function Trouble({ file }: { file: OwnFile }) {
  const translate = useTranslate();
  return (
    <div className="own-file-trouble">
      <div role="alert">
        {file.problem && (
          <p className="notice notice-harm">{translate(`single.${file.problem}`)}</p>
        )}
      </div>
      {file.mustAsk && !file.problem && file.isChanged && (
        <p className="notice">{translate('single.must-ask')}</p>
      )}
      {file.isCopy && <p className="notice">{translate('single.copy')}</p>}
    </div>
  );
}
