import { Suspense } from 'react';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { compareNumbers } from '../../../domain/upgrade/version-number.ts';
import type { Beside, FileMatch } from '../../../state/library-actions.ts';
import { useBuiltInRubric, useTranslate } from '../../app-context.tsx';
import { lazyPart } from '../../lazy-part.ts';
import { hasNews } from './join-preview.tsx';

/** Most files are of the version in use. */
const BroughtNotice = lazyPart(async () => (await import('./brought-notice.tsx')).BroughtNotice);

type Props = { assessment: Assessment; match: FileMatch };

/** What another version of the questions means: for joining, and for a file that comes in beside what is here. */
export function VersionNotice({ assessment, match }: Props) {
  const { rubric } = assessment;
  if (match.kind === 'new')
    return (
      <>
        <RubricNotice rubric={rubric} />
        {match.beside && <BesideNotice beside={match.beside} made={rubric} />}
      </>
    );
  if (!match.brought) return <RubricNotice rubric={rubric} />;
  return (
    <Suspense>
      {hasNews(match) && <BroughtNotice assessment={assessment} brought={match.brought} />}
    </Suspense>
  );
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

type BesideProps = {
  beside: Beside;
  /** The rubric of the file. */
  made: { id: string; version: string };
};

/** Why the file is not joined with the assessment that is here, and what a person can do about it. */
function BesideNotice({ beside, made }: BesideProps) {
  const translate = useTranslate();
  const inUse = useBuiltInRubric();
  if (beside.why !== 'version')
    return <p className="notice">{translate(`files.opened.beside.${beside.why}`)}</p>;
  const versions = { here: beside.version, made: made.version, version: inUse.version };
  const canGoOn =
    made.id === inUse.id &&
    compareNumbers(beside.version, inUse.version) < 0 &&
    compareNumbers(made.version, inUse.version) <= 0;
  return (
    <p className="notice">
      {translate('files.opened.beside.version', versions)}{' '}
      {canGoOn && translate('files.opened.beside.go-on', versions)}
    </p>
  );
}
