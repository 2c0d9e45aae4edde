import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';

type Props = {
  file: AssessmentFile;
  /** The library has nothing that it can be joined with. */
  isNew: boolean;
};

/** What is in the file of an assessment, in a few lines. */
export function FileContent({ file, isNew }: Props) {
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
    <dl className="file-content">
      {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
        <div key={name}>
          <dt>{translate(`files.opened.${name}`)}</dt>
          <dd dir="auto">{facts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function countAnswers(answers: AssessmentFile['assessment']['answers']): number {
  return answers.filter(({ position }) => position !== null).length;
}
