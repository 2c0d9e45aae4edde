import { useState } from 'react';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { compareNumbers } from '../../domain/upgrade/version-number.ts';
import type { LoadedRubric } from '../../state/selectors.ts';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { openRubricFile, type OpenedRubric } from '../files/open-rubric-file.ts';
import { FilePicker } from './file-picker.tsx';
import { FileProblems } from './file-problems.tsx';

type Outcome = Extract<OpenedRubric, { kind: 'refused' }> | { readonly kind: 'other' | 'failed' };

/** Takes the rubric file that an assessment was made with, and opens the assessment with it. */
export function MissingRubric() {
  const translate = useTranslate();
  const { provideRubric } = useActions();
  const wanted = useApp(({ opening }) =>
    opening.kind === 'rubric-missing' || opening.kind === 'rubric-newer'
      ? opening.rubric
      : undefined,
  );
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const open = async (file: File) => {
    const opened = await openRubricFile(file);
    if (opened.kind === 'refused') setOutcome(opened);
    else if (isWanted(opened.loaded, wanted)) await provideRubric(opened.loaded);
    else setOutcome({ kind: 'other' });
  };
  if (!wanted) return null;
  return (
    <div className="stack">
      <p>{translate('assessment.rubric-missing.wanted', wanted)}</p>
      <FilePicker
        label={translate('assessment.rubric-missing.open')}
        onFile={(file) => void open(file).catch(() => setOutcome({ kind: 'failed' }))}
      />
      <div role="status">
        {outcome?.kind === 'refused' && <FileProblems problems={outcome.problems} />}
        {outcome?.kind === 'other' && <p>{translate('assessment.rubric-missing.other')}</p>}
        {outcome?.kind === 'failed' && <p>{translate('home.failed')}</p>}
      </div>
    </div>
  );
}

/** The rubric itself, or a later version of it: going on with that one is then asked for. */
function isWanted(
  { rubric, hash }: LoadedRubric,
  wanted: Assessment['rubric'] | undefined,
): boolean {
  if (!wanted || hash === wanted.hash) return hash === wanted?.hash;
  return rubric.id === wanted.id && compareNumbers(rubric.version, wanted.version) > 0;
}
