import { createLanguage, type Messages } from '../../i18n/translate.ts';
import type { FontSource } from '../pdf/fonts/font-source.ts';
import type { DocumentOrder, MadeDocument } from '../make-document.ts';

/** What a page asks for. Whoever makes the document brings the fonts. */
export type DocumentRequest = Omit<DocumentOrder, 'fonts'>;

/** Makes a document wherever it can; rejects with the signal's reason when it was stopped. */
export type DocumentMaker = (request: DocumentRequest) => Promise<MadeDocument>;

/** A request as plain data, fit to be copied into a worker: what is a function stays behind. */
export type PlainOrder = Omit<DocumentRequest, 'language' | 'onProgress' | 'signal'> & {
  readonly language: { readonly tag: string; readonly messages: Messages };
};

/** What a worker says about the order that it was given. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'made'; readonly made: MadeDocument }
  | { readonly kind: 'failed'; readonly reason: string };

/** Leaves out what cannot be copied. */
export function toPlainOrder(request: DocumentRequest): PlainOrder {
  const { report, rubric, format, cut, paper } = request;
  const { tag, messages } = request.language;
  return { report, rubric, format, cut, paper, language: { tag, messages } };
}

/** Makes a whole order again, with a language that speaks and with the fonts of the place where it is made. */
export function fromPlainOrder(
  plain: PlainOrder,
  fonts: FontSource,
  onProgress: (done: number, of: number) => void,
): DocumentOrder {
  const { tag, messages } = plain.language;
  return { ...plain, language: createLanguage(tag, messages), fonts, onProgress };
}
