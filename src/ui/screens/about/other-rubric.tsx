import { useState } from 'react';
import { useLocation } from 'wouter';
import { listDimensions } from '../../../domain/rubric/rubric.ts';
import type { LoadedRubric } from '../../../state/selectors.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FilePicker } from '../../components/file-picker.tsx';
import { FileProblems } from '../../components/file-problems.tsx';
import { openRubricFile, type OpenedRubric } from '../../files/open-rubric-file.ts';
import { pathTo } from '../../routes.ts';

type Outcome = OpenedRubric | { readonly kind: 'failed' };

/** An organisation's own rubric: read, checked, and used for a new assessment when a person says so. */
export function OtherRubric() {
  const translate = useTranslate();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fail = () => setOutcome({ kind: 'failed' });
  const look = (file: File) => void openRubricFile(file).then(setOutcome, fail);
  return (
    <>
      <p>{translate('about.other-rubric.text')}</p>
      <FilePicker label={translate('about.other-rubric.open')} onFile={look} />
      <div role="status" className="stack">
        {outcome?.kind === 'failed' && <p className="notice">{translate('home.failed')}</p>}
        {outcome?.kind === 'refused' && (
          <>
            <p>{translate('about.other-rubric.refused')}</p>
            <FileProblems problems={outcome.problems} />
          </>
        )}
      </div>
      {outcome?.kind === 'ok' && (
        <StartWith loaded={outcome.loaded} onClose={() => setOutcome(null)} onFailure={fail} />
      )}
    </>
  );
}

type StartProps = { loaded: LoadedRubric; onClose: () => void; onFailure: () => void };

function StartWith({ loaded, onClose, onFailure }: StartProps) {
  const translate = useTranslate();
  const { startAssessment } = useActions();
  const [, navigate] = useLocation();
  const { rubric } = loaded;
  const start = () =>
    void startAssessment(loaded).then((id) => navigate(pathTo(id, 'programme')), onFailure);
  return (
    <ConfirmDialog
      title={translate('about.other-rubric.found')}
      confirm={translate('home.start')}
      onConfirm={start}
      onClose={onClose}
    >
      <p lang={rubric.language} dir="auto">
        <strong>{rubric.title}</strong>
      </p>
      <p>
        {translate('about.other-rubric.content', {
          id: rubric.id,
          version: rubric.version,
          count: listDimensions(rubric).length,
        })}
      </p>
      <p lang={rubric.language} dir="auto">
        {rubric.standing}
      </p>
    </ConfirmDialog>
  );
}
