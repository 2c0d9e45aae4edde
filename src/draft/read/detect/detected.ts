import type { DraftFormat } from '../../../domain/draft/draft.ts';
import type { ReadRefusal } from '../read-draft.ts';

export type FileFormat = Exclude<DraftFormat, 'pasted'>;

/** What a file is: a draft in one of the formats, or why it is not read. */
export type Detected =
  | { readonly kind: 'format'; readonly format: FileFormat }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal };
