import { useId } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { sayGap } from '../../../i18n/say-draft.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { FilePicker } from '../../components/file-picker.tsx';

type Props = {
  document: DraftDocument;
  onVersion: (file: File) => void;
  onRemove: () => void;
};

/** One document: what was read of it and what was not. */
export function DocumentCard({ document, onVersion, onRemove }: Props) {
  const translate = useTranslate();
  const nameId = useId();
  return (
    <li className="card document-card">
      <div className="document-card-text">
        <h3 id={nameId} dir="auto">
          {document.name}
        </h3>
        <Facts document={document} />
        <Gaps document={document} />
      </div>
      <div className="row document-card-buttons">
        <FilePicker
          label={translate('draft-screen.new-version')}
          describedBy={nameId}
          onFile={onVersion}
        />
        <button
          type="button"
          className="button button-quiet"
          aria-describedby={nameId}
          onClick={onRemove}
        >
          {translate('draft-screen.remove')}
        </button>
      </div>
    </li>
  );
}

function Facts({ document: { format, pages, passages, readAt } }: Pick<Props, 'document'>) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const facts = [
    translate(`draft-screen.format.${format}`),
    ...(pages === null ? [] : [translate('draft-screen.pages', { count: pages })]),
    translate('draft-screen.passages', { count: passages.length }),
    translate('draft-screen.read-at', { moment: formatMoment(readAt, tag) }),
  ];
  return <p className="small muted">{facts.join(' · ')}</p>;
}

function Gaps({ document: { gaps } }: Pick<Props, 'document'>) {
  const translate = useTranslate();
  if (gaps.length === 0) return null;
  return (
    <div className="document-gaps small">
      <p>{translate('draft-screen.gaps')}</p>
      <ul>
        {gaps.map((gap, index) => (
          <li key={index}>{sayGap(translate, gap)}</li>
        ))}
      </ul>
    </div>
  );
}
