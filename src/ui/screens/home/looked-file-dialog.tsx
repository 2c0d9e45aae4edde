import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { FileContent } from './file-content.tsx';
import { JoinPreview, type Joining } from './join-preview.tsx';
import type { LookedAssessment } from './look-into-file.ts';
import { VersionNotice } from './version-notice.tsx';

/** Something that can be done with a file. */
export type Choice = { readonly text: string; readonly run: () => void };

type Props = {
  fileName: string;
  looked: LookedAssessment;
  joining?: Joining;
  /** The one that most people want comes first. */
  choices: readonly Choice[];
  onClose: () => void;
  /** What else a person should know before they choose. */
  children?: ReactNode;
};

/** What is in a file that a person chose, and what the library has of it, before anything of it is stored. */
export function LookedFileDialog({ fileName, looked, choices, onClose, ...rest }: Props) {
  const translate = useTranslate();
  const { file, unknownFields, unknownIds, match, rubric } = looked;
  const { joining = 'join', children } = rest;
  return (
    <ModalDialog
      title={translate('files.opened.title', { name: fileName })}
      isToRead={match.kind === 'here'}
      onClose={onClose}
    >
      <FileContent file={file} isNew={match.kind === 'new'} />
      <VersionNotice assessment={file.assessment} match={match} />
      {match.kind === 'here' && <JoinPreview match={match} rubric={rubric} joining={joining} />}
      <Unknown name="unknown" codes={unknownFields} />
      <Unknown name="unknown-ids" codes={unknownIds} />
      {children}
      <div className="row">
        {choices.map(({ text, run }, index) => (
          <button
            key={text}
            type="button"
            className={index === 0 ? 'button button-main' : 'button'}
            onClick={run}
          >
            {text}
          </button>
        ))}
        <button type="button" className="button" onClick={onClose}>
          {translate(choices.length > 0 ? 'app.cancel' : 'app.close')}
        </button>
      </div>
    </ModalDialog>
  );
}

/** Codes that are shown; a file may have thousands. */
const SHOWN = 200;

type UnknownProps = { name: 'unknown' | 'unknown-ids'; codes: readonly string[] };

/** What is kept and not understood: fields of another version, ids that the rubric does not have. */
function Unknown({ name, codes }: UnknownProps) {
  const translate = useTranslate();
  if (codes.length === 0) return null;
  return (
    <details>
      <summary>{translate(`files.opened.${name}`, { count: codes.length })}</summary>
      <p>{translate(`files.opened.${name}.text`)}</p>
      <ul className="small" dir="ltr">
        {codes.slice(0, SHOWN).map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
        {codes.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  );
}
