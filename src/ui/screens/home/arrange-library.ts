import type { LibraryItem } from './library-item.ts';

export const SORTS = ['changed', 'title', 'progress'] as const;
export type Sort = (typeof SORTS)[number];

/** What a person asked to see of the library. */
export type Wish = { readonly query: string; readonly sort: Sort };

/**
 * Those of which title and organisation have all the words, whatever their case, accents and
 * apostrophes (keyboards have the straight one, text programs the curly one), in the order wished for.
 * `entries` come newest first.
 */
export function arrangeLibrary(
  entries: readonly LibraryItem[],
  { query, sort }: Wish,
  tag: string,
): readonly LibraryItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = entries.filter(({ title, organisation }) => {
    const text = fold(`${title} ${organisation}`);
    return words.every((word) => text.includes(word));
  });
  if (sort === 'title') return sortByTitle(found, tag);
  if (sort === 'progress') return found.toSorted((a, b) => shareOf(b) - shareOf(a));
  return found;
}

function sortByTitle(entries: readonly LibraryItem[], tag: string): readonly LibraryItem[] {
  const { compare } = new Intl.Collator(tag, { numeric: true });
  return entries.toSorted((a, b) => compare(a.title, b.title));
}

/** How much of what is in scope has an answer, 0 to 1. */
export function shareOf({ rated, inScope }: LibraryItem): number {
  return inScope === 0 ? 0 : rated / inScope;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
