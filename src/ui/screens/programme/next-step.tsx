import { Link } from 'wouter';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useScope } from './use-scope.ts';
import { useShownQuestions } from '../../context-questions/use-shown-questions.ts';

/** Where to go from here, and what is still missing for it to make sense. */
export function NextStep({ id }: { id: string }) {
  const translate = useTranslate();
  const count = useScope().filter(({ inScope }) => inScope).length;
  const isDesign = useOpen(({ assessment }) => assessment.profile.kind === 'design');
  const step = isDesign ? 'questions' : 'results';
  const isEmpty = isDesign && count === 0;
  return (
    <section className="next-step" aria-label={translate('programme.next')}>
      <div className="next-step-text">
        <p>
          {isDesign
            ? translate('programme.next.text', { count })
            : translate('programme.next.not-a-design')}
        </p>
        {isDesign && <OpenQuestions />}
      </div>
      {!isEmpty && (
        <Link className="button button-main" href={pathTo(id, step)}>
          {translate(`programme.next.${step}`)}
        </Link>
      )}
    </section>
  );
}

/** Folded cards hide what is still open, so the number stands here too. */
function OpenQuestions() {
  const translate = useTranslate();
  const answered = useOpen(({ assessment }) => assessment.context);
  const count = useShownQuestions().filter(
    ({ variable }) => !answered.some((answer) => answer.variable === variable.id),
  ).length;
  return count === 0 ? null : (
    <p className="muted">{translate('programme.next.open', { count })}</p>
  );
}
