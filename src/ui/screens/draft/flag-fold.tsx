import { Link } from 'wouter';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { labelFlag, type AskedFlag } from '../../draft/use-flags.ts';
import { pathTo } from '../../routes.ts';

type Props = {
  id: string;
  name: 'confirmed' | 'dismissed';
  flags: readonly AskedFlag[];
  onAskAgain?: (flag: AskedFlag) => void;
};

/** Questions that are settled, folded away; those put aside can be asked again. */
export function FlagFold({ id, name, flags, onAskAgain }: Props) {
  const translate = useTranslate();
  const { language } = useRubric();
  if (flags.length === 0) return null;
  return (
    <details className="flag-fold">
      <summary>{translate(`draft-screen.flags.${name}`, { count: flags.length })}</summary>
      {!onAskAgain && (
        <p className="small">
          {translate('draft-screen.flags.confirmed.text')}{' '}
          <Link href={pathTo(id, 'programme')}>{translate('questions.to-programme')}</Link>
        </p>
      )}
      <ul>
        {flags.map((flag) => (
          <li key={flag.key}>
            <span lang={language} dir="auto">
              {flag.variable.question}
              {/* Several values of one question may be settled, each for itself. */}
              {flag.variable.kind === 'many' && ` ${labelFlag(flag)}`}
            </span>{' '}
            {onAskAgain && (
              <button type="button" className="link-button" onClick={() => onAskAgain(flag)}>
                {translate('draft-screen.flags.again')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
