import { useCallback } from 'react';
import type { DraftDocument, PassageRef } from '../../domain/draft/draft.ts';
import { findWhere } from '../../domain/draft/find-where.ts';
import { sayWhere } from '../../i18n/say-draft.ts';
import { useTranslate } from '../app-context.tsx';

/** Says where a passage stands: with the name of the document when the draft has several, or when that is all there is. */
export function usePlace(documents: readonly DraftDocument[]): (passage: PassageRef) => string {
  const translate = useTranslate();
  return useCallback(
    (passage) => {
      const where = findWhere(documents, passage);
      return where ? sayWhere(translate, where) : '';
    },
    [documents, translate],
  );
}
