import { describe, expect, it } from 'vitest';
import { arrangeLibrary } from '../../../src/ui/screens/home/arrange-library.ts';
import type { LibraryItem } from '../../../src/ui/screens/home/library-item.ts';

const titled = (title: string, organisation = '') => ({ title, organisation }) as LibraryItem;
const find = (query: string, ...items: readonly LibraryItem[]) =>
  arrangeLibrary(items, { query, sort: 'changed' }, 'en').map(({ title }) => title);

describe('finding in the library', () => {
  it('finds all words in title or organisation, whatever their case and accents', () => {
    const items = [titled('Élan', 'Karama'), titled('Elan')];
    expect(find('karama ELAN', ...items)).toEqual(['Élan']);
  });

  it.each(["women's", 'women’s', 'womenʼs'])(
    'finds a straight or a curly apostrophe: %s',
    (query) => {
      expect(find(query, titled('Women’s Centre'), titled("Women's Centre"))).toHaveLength(2);
    },
  );
});
