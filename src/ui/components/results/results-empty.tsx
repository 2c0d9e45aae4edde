import { Link } from 'wouter';
import { useTranslate } from '../../app-context.tsx';
import { pathTo, type Step } from '../../routes.ts';

export type EmptyReason = 'not-a-design' | 'no-scope' | 'no-answers';

const WAY_ON: Readonly<Record<EmptyReason, Step>> = {
  'not-a-design': 'programme',
  'no-scope': 'programme',
  'no-answers': 'questions',
};

/** Why there is nothing to show, and the way on. */
export function ResultsEmpty({ id, reason }: { id: string; reason: EmptyReason }) {
  const translate = useTranslate();
  return (
    <div className="card results-empty">
      <h2>{translate(`results.empty.${reason}.title`)}</h2>
      <p>{translate(`results.empty.${reason}.text`)}</p>
      <Link className="button button-main" href={pathTo(id, WAY_ON[reason])}>
        {translate(`results.empty.${reason}.link`)}
      </Link>
    </div>
  );
}
