import { useCallback } from 'react';
import type { DraftDocument, PassageRef } from '../../domain/draft/draft.ts';
import { sayPlace } from '../../i18n/say-draft.ts';
import { useTranslate } from '../app-context.tsx';

/** Says where a passage stands: with the name of the document when the draft has several, or when that is all there is. */
export function usePlace(documents: readonly DraftDocument[]): (passage: PassageRef) => string {
  const translate = useTranslate();
  return useCallback(
    ({ documentId, passage }) => {
      const document = documents.find(({ id }) => id === documentId);
      const found = document?.passages[passage];
      if (!document || !found) return '';
      const place = sayPlace(translate, found.place);
      if (place === '') return document.name;
      return documents.length > 1
        ? translate('beside.place-in', { place, document: document.name })
        : place;
    },
    [documents, translate],
  );
}
