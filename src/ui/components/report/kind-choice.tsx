import { useTranslate } from '../../app-context.tsx';
import { KINDS, type Kind } from './document-kinds.ts';
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
          <label key={known} className="choice kind">
            <input
              type="radio"
              name="kind"
              checked={known === kind}
              aria-labelledby={`kind-${known}`}
              aria-describedby={`kind-${known}-text`}
              onChange={() => onKind(known)}
            />
            <span className="kind-words">
              <span className="kind-name" id={`kind-${known}`}>
                {translate(`report-screen.kind.${known}`)}
              </span>
              <span className="small muted kind-text" id={`kind-${known}-text`}>
                {translate(`report-screen.kind-text.${known}`)}
              </span>
            </span>
            <KindPicture kind={known} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
