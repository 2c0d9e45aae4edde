import type { Format } from '../../../publish/make-document.ts';
import { useTranslate } from '../../app-context.tsx';
import { ExplainedChoice } from './explained-choice.tsx';

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
          <ExplainedChoice
            key={known}
            group="format"
            value={known}
            isChosen={known === format}
            onChoose={() => onFormat(known)}
            name={translate(`report-screen.format.${known}`)}
            text={translate(`report-screen.format-text.${known}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}
