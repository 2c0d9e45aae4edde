import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { useApp, useLanguage, useBuiltInRubric, useTranslate } from '../../app-context.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FileProblems } from '../../components/file-problems.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import type { OpenedFile } from '../../files/open-assessment-file.ts';

type Props = {
  fileName: string;
  opened: OpenedFile;
  onAdd: (file: AssessmentFile) => void;
  onClose: () => void;
};

/** What is in a file that a person chose, before anything of it is stored. */
export function OpenedFileDialog({ fileName, opened, onAdd, onClose }: Props) {
  const translate = useTranslate();
  if (opened.kind === 'refused') {
    return (
      <ModalDialog title={translate('files.refused.title', { name: fileName })} onClose={onClose}>
        <p>{translate('files.refused.text')}</p>
        <FileProblems problems={opened.problems} />
        <div className="row">
          <button type="button" className="button" onClick={onClose}>
            {translate('app.close')}
          </button>
        </div>
      </ModalDialog>
    );
  }
  return (
    <ConfirmDialog
      title={translate('files.opened.title', { name: fileName })}
      confirm={translate('files.opened.add')}
      onConfirm={() => onAdd(opened.file)}
      onClose={onClose}
    >
      <FileContent file={opened.file} />
      <CopyNotice id={opened.file.assessment.id} />
      <UnknownFields fields={opened.unknownFields} />
    </ConfirmDialog>
  );
}

function FileContent({ file }: { file: AssessmentFile }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { profile, answers, rubric } = file.assessment;
  const facts = {
    programme: profile.title || translate('nav.untitled'),
    organisation: profile.organisation || translate('files.opened.none'),
    answers: translate('files.opened.answer-count', { count: countAnswers(answers) }),
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
  if (own.version === rubric.version) return null;
  return (
    <p className="notice">{translate('files.opened.other-version', { version: own.version })}</p>
  );
}

function CopyNotice({ id }: { id: string }) {
  const translate = useTranslate();
  const isHere = useApp(({ library }) => library?.some((entry) => entry.id === id) ?? false);
  return isHere ? <p className="notice">{translate('files.opened.copy')}</p> : null;
}

function UnknownFields({ fields }: { fields: readonly string[] }) {
  const translate = useTranslate();
  if (fields.length === 0) return null;
  return (
    <details>
      <summary>{translate('files.opened.unknown', { count: fields.length })}</summary>
      <p>{translate('files.opened.unknown.text')}</p>
      <ul className="small" dir="ltr">
        {fields.map((field) => (
          <li key={field}>
            <code>{field}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
