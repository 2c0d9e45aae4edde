import type { Format } from '../../../publish/make-document.ts';
import { useTranslate } from '../../app-context.tsx';

type Props = {
  formats: readonly Format[];
  format: Format;
  onFormat: (format: Format) => void;
};

/** The kind of file, of those that there are for what is wanted. */
export function FormatChoice({ formats, format, onFormat }: Props) {
  const translate = useTranslate();
  return (
    <fieldset>
      <legend className="label">{translate('report-screen.format')}</legend>
      <div className="format-list">
        {formats.map((known) => (
          <label key={known} className="choice">
            <input
              type="radio"
              name="format"
              checked={known === format}
              aria-labelledby={`format-${known}`}
              aria-describedby={`format-${known}-text`}
              onChange={() => onFormat(known)}
            />
            <span className="kind-words">
              <span className="kind-name" id={`format-${known}`}>
                {translate(`report-screen.format.${known}`)}
              </span>
              <span className="small muted kind-text" id={`format-${known}-text`}>
                {translate(`report-screen.format-text.${known}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
