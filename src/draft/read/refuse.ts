import type { DraftFormat, DraftPassage, ReadingGap } from '../../domain/draft/draft.ts';
import type { ReadOutcome, ReadRefusal } from './read-draft.ts';

/** The outcome of a reading that gave no text, and why. */
export function refuse(refusal: ReadRefusal): ReadOutcome {
  return { kind: 'refused', refusal };
}

/**
 * The outcome of a reading that went to the end: the content, or a refusal when there is no text in it. A file with
 * pictures and no text is most likely a scan, one picture for each page.
 */
export function conclude(content: {
  readonly format: DraftFormat;
  readonly pages: number | null;
  readonly passages: readonly DraftPassage[];
  readonly gaps: readonly ReadingGap[];
}): ReadOutcome {
  if (content.passages.length > 0) return { kind: 'ok', content };
  const pictures = content.gaps.find((gap) => gap.kind === 'pictures');
  if (pictures) return refuse({ code: 'only-pictures', pages: content.pages ?? pictures.count });
  return refuse({ code: 'empty' });
}
