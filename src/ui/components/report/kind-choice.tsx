import { useTranslate } from '../../app-context.tsx';
import { KINDS, type Kind } from './document-kinds.ts';
import { ExplainedChoice } from './explained-choice.tsx';
import { KindPicture } from './kind-picture.tsx';

type Props = { kind: Kind; onKind: (kind: Kind) => void };

/** What is wanted: a report, a part of it, a blank sheet or the data. */
export function KindChoice({ kind, onKind }: Props) {
  const translate = useTranslate();
  return (
    <fieldset>
      <legend className="label">{translate('report-screen.kind')}</legend>
      <div className="kind-list">
        {KINDS.map((known) => (
          <ExplainedChoice
            key={known}
            group="kind"
            value={known}
            isChosen={known === kind}
            onChoose={() => onKind(known)}
            name={translate(`report-screen.kind.${known}`)}
            text={translate(`report-screen.kind-text.${known}`)}
          >
            <KindPicture kind={known} />
          </ExplainedChoice>
        ))}
      </div>
    </fieldset>
  );
}
