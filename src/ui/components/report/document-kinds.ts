import type { Cut } from '../../../publish/gap-report/cuts.ts';
import type { Format } from '../../../publish/make-document.ts';

/** What a person can ask for. The first is chosen until they choose another. */
export const KINDS = ['full', 'annex', 'plan', 'sheet', 'data'] as const satisfies readonly (
  Cut | 'data'
)[];
export type Kind = (typeof KINDS)[number];

const PAGES = ['pdf', 'docx'] as const satisfies readonly Format[];
const DATA = ['xlsx', 'csv', 'json'] as const satisfies readonly Format[];

/** The files that something can be made as, the usual one first. */
export function formatsOf(kind: Kind): readonly Format[] {
  return kind === 'data' ? DATA : PAGES;
}

/** Data always holds everything, so its cut is the whole. */
export function cutOf(kind: Kind): Cut {
  return kind === 'data' ? 'full' : kind;
}

/** What was chosen on the screen, and always something that can be made. */
export type Choice = { readonly kind: Kind; readonly format: Format };

export const FIRST_CHOICE: Choice = { kind: 'full', format: 'pdf' };

/** Another kind; the format stays when the other kind has it too. */
export function chooseKind({ format }: Choice, kind: Kind): Choice {
  const [usual = format] = formatsOf(kind);
  return { kind, format: formatsOf(kind).includes(format) ? format : usual };
}
