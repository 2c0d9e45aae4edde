import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { compareNumbers } from '../../../domain/upgrade/compare-numbers.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { useLanguage, useBuiltInRubric, useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import type { Toast } from '../../components/toast.tsx';
import { hasNews, JoinPreview } from './join-preview.tsx';
import type { LookedFile } from './use-chosen-file.ts';
import { useFileActions, type FileActions } from './use-file-actions.ts';

type Props = {
  fileName: string;
  opened: Extract<LookedFile, { kind: 'assessment' }>;
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  onClose: () => void;
};

/** What is in a file that a person chose, and what the library has of it, before anything of it is stored. */
export function OpenedFileDialog({ fileName, opened, ...callbacks }: Props) {
  const translate = useTranslate();
  const { file, unknownFields, unknownIds, match, rubric } = opened;
  const actions = useFileActions(callbacks);
  const choices = useChoices(opened, actions);
  return (
    <ModalDialog
      title={translate('files.opened.title', { name: fileName })}
      onClose={callbacks.onClose}
    >
      <FileContent file={file} isNew={match.kind === 'new'} />
      {match.kind === 'here' && <JoinPreview match={match} rubric={rubric} />}
      <Unknown name="unknown" codes={unknownFields} />
      <Unknown name="unknown-ids" codes={unknownIds} />
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
        <button type="button" className="button" onClick={callbacks.onClose}>
          {translate(choices.length > 0 ? 'app.cancel' : 'app.close')}
        </button>
      </div>
    </ModalDialog>
  );
}

type Choice = { readonly text: string; readonly run: () => void };

/** What can be done with the file; nothing when the library has all of it. */
function useChoices({ file, match }: Props['opened'], actions: FileActions): readonly Choice[] {
  const translate = useTranslate();
  if (match.kind === 'new') {
    return [{ text: translate('files.opened.add'), run: () => actions.add(file) }];
  }
  if (!hasNews(match)) {
    const bringBack = () => actions.bringBack(file, match.id);
    return match.isPutAside ? [{ text: translate('files.opened.bring-back'), run: bringBack }] : [];
  }
  return [
    { text: translate('files.join'), run: () => actions.join(file) },
    { text: translate('files.keep-both'), run: () => actions.keepBoth(file) },
  ];
}

function FileContent({ file, isNew }: { file: AssessmentFile; isNew: boolean }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { profile, answers, actions, rubric } = file.assessment;
  const { documents = [] } = file;
  const facts = {
    programme: profile.title || translate('nav.untitled'),
    organisation: profile.organisation || translate('files.opened.none'),
    answers: translate('files.opened.answer-count', { count: countAnswers(answers) }),
    // What comes to one that is here already, its own lines say.
    ...(isNew && {
      plan: translate('files.opened.step-count', { count: actions.length }),
      draft: translate('files.opened.document-count', { count: documents.length }),
    }),
    rubric: translate('files.opened.rubric-value', { id: rubric.id, version: rubric.version }),
    saved: formatMoment(file.savedAt, tag),
  };
  return (
    <>
      <dl className="file-content">
        {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
          <div key={name}>
            <dt>{translate(`files.opened.${name}`)}</dt>
            <dd dir="auto">{facts[name]}</dd>
          </div>
        ))}
      </dl>
      <RubricNotice rubric={rubric} />
    </>
  );
}

function countAnswers(answers: AssessmentFile['assessment']['answers']): number {
  return answers.filter(({ position }) => position !== null).length;
}

/** What another rubric, or another version of this one, means for the answers: a person should know before adding. */
function RubricNotice({ rubric }: { rubric: { id: string; version: string } }) {
  const translate = useTranslate();
  const own = useBuiltInRubric();
  if (own.id !== rubric.id)
    return <p className="notice">{translate('files.opened.other-rubric')}</p>;
  const order = compareNumbers(rubric.version, own.version);
  if (order === 0) return null;
  const versions = { made: rubric.version, version: own.version };
  const key = order > 0 ? 'files.opened.later-version' : 'files.opened.earlier-version';
  return <p className="notice">{translate(key, versions)}</p>;
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
