import { EXAMPLE_ID } from '../../../state/app-store.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { useFlags } from '../../draft/use-flags.ts';
import { FlagPassage } from './flag-passage.tsx';

/** Below a context question that is open: the words of the draft that may answer it. */
export function ContextFlag({ variable }: { variable: string }) {
  const translate = useTranslate();
  const id = useOpen(({ isExample, assessment }) => (isExample ? EXAMPLE_ID : assessment.id));
  const asked = useFlags().find((flag) => flag.variable.id === variable && flag.state === 'open');
  const [passage] = asked?.flag.passages ?? [];
  if (!passage) return null;
  return (
    <div className="context-flag">
      <p className="small">{translate('programme.text.found')}</p>
      <FlagPassage id={id} passage={passage} />
    </div>
  );
}
