import type { Place, ReadingGap } from '../domain/draft/draft.ts';
import type { Where } from '../domain/draft/find-where.ts';
import type { TableRow } from '../domain/draft/list-rows.ts';
import type { ReadRefusal } from '../domain/draft/refusal.ts';
import { formatSize } from './formats.ts';
import type { MessageKey, Translate } from './translate.ts';

type Start = 'draft.refusal.unknown-format.';
type FoundOf<Key> = Key extends `${Start}${infer Found}` ? Found : never;

/** What a file may be instead of a draft; each has a sentence. */
const FOUND: readonly FoundOf<MessageKey>[] = [
  'picture',
  'old-word',
  'sheet',
  'slides',
  'archive',
  'rtf',
  'html',
  'assessment',
  'binary',
];

/** Why a file was not read, and what to do. */
export function sayRefusal(translate: Translate, refusal: ReadRefusal): string {
  switch (refusal.code) {
    case 'unknown-format': {
      const found = FOUND.find((known) => known === refusal.found) ?? 'binary';
      return translate(`draft.refusal.unknown-format.${found}`);
    }
    case 'unsafe':
      return translate(`draft.refusal.unsafe.${refusal.reason}`);
    case 'too-large':
      return translate('draft.refusal.too-large', {
        size: formatSize(translate, refusal.bytes, Math.ceil),
        limit: formatSize(translate, refusal.limit, Math.floor),
      });
    case 'only-pictures':
      return translate('draft.refusal.only-pictures', { pages: refusal.pages });
    case 'timeout':
      return translate('draft.refusal.timeout', { seconds: refusal.seconds });
    default:
      return translate(`draft.refusal.${refusal.code}`);
  }
}

/** What of a draft could not be read, or only with a doubt, and what to do. */
export function sayGap(translate: Translate, gap: ReadingGap): string {
  switch (gap.kind) {
    case 'no-text':
    case 'broken-pages':
      return translate(`draft.gap.${gap.kind}`, {
        count: gap.pages.length,
        pages: showRanges(gap.pages),
        of: gap.of,
      });
    case 'pictures':
    case 'unreadable-letters':
      return translate(`draft.gap.${gap.kind}`, { count: gap.count });
    case 'damaged-part':
      return translate('draft.gap.damaged-part', { name: gap.name });
    case 'legacy-encoding':
      return translate('draft.gap.legacy-encoding', { encoding: gap.encoding });
    case 'cut-short':
      return translate('draft.gap.cut-short', { passages: gap.passages });
  }
}

/**
 * Where a passage stands, as far as the file tells: page, nearest heading, and below it the row of a table, which a
 * person counts sooner than cells, or the paragraph. May be empty.
 */
export function sayPlace(
  translate: Translate,
  { page, headings, paragraph }: Place,
  row: TableRow | null,
): string {
  const heading = headings.at(-1);
  const below = paragraph === 0 ? [] : [translate('draft.place.paragraph', { paragraph })];
  const parts = [
    ...(page === null ? [] : [translate('draft.place.page', { page })]),
    ...(heading === undefined ? [] : [heading]),
    ...(row ? [translate('draft.place.row', row)] : below),
  ];
  if (parts.length === 0) return '';
  return parts.reduce((before, after) => translate('draft.place.parts', { before, after }));
}

/** The same with the name of the document when the draft has several, or when that is all there is. */
export function sayWhere(translate: Translate, { place, row, document, isOnly }: Where): string {
  const said = sayPlace(translate, place, row);
  if (said === '') return document;
  return isOnly ? said : translate('beside.place-in', { place: said, document });
}

/** Numbers in order with runs drawn together: 3, 7–9. */
function showRanges(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const show = ({ first, last }: { first: number; last: number }) =>
    first === last ? String(first) : `${first}${last === first + 1 ? ', ' : '–'}${last}`;
  return runs.map(show).join(', ');
}
