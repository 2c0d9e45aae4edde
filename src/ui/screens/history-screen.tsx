import { MOST_ENTRIES } from '../../storage/keep-history.ts';
import { useTranslate } from '../app-context.tsx';
import { HistoryPart } from '../components/history/history-part.tsx';
import { useHistory } from '../components/history/use-history.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';

/** All that was changed in the open assessment, and the way back. */
export function HistoryScreen() {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const reading = useHistory();
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {translate('history.title')}
      </h1>
      <p className="lead">{translate('history.lead')}</p>
      <HistoryPart reading={reading} empty="history.empty" hasSubjects level={2} />
      <p className="small muted">{translate('history.kept', { most: MOST_ENTRIES })}</p>
    </main>
  );
}
