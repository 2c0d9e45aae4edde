import { describe, expect, it } from 'vitest';
import type { LinkItem, TextItem } from '../../../../src/publish/pdf/layout/items.ts';
import { createMarker, markLink, markText } from '../../../../src/publish/pdf/tags/mark-content.ts';

function text(words: string, changes: Partial<TextItem> = {}): TextItem {
  return {
    ...{ kind: 'text', element: 0, role: 'paragraph', text: words, x: 0, y: 0, size: 10 },
    ...{ bold: false, ink: 'text', isRightToLeft: false },
    ...changes,
  };
}

const area: LinkItem = {
  ...{ kind: 'link', element: 0, role: 'paragraph', x: 0, y: 0, width: 9, height: 9 },
  ...{ link: 1, text: 'link', to: { href: 'https://www.ilo.org' } },
};

/** The texts of a page's sequences, those shown reversed in brackets. */
function mark(items: readonly TextItem[], links: readonly LinkItem[] = []) {
  const marker = createMarker();
  const nodes = markText('P', [{ page: 1, items, links }], marker);
  const sequences = marker.sequencesOf(1).map((sequence) => {
    const words = sequence.items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
    return 'isReversed' in sequence && sequence.isReversed ? `[${words}]` : words;
  });
  return { nodes, sequences, annotations: marker.annotationsOf(1) };
}

describe('Marked content', () => {
  it('is one sequence for all lines of a text', () => {
    expect(mark([text('one '), text('two')]).sequences).toEqual(['one two']);
  });

  it('has a sequence of its own for what is read from the other side', () => {
    const items = [text('a '), text('עב', { isRightToLeft: true }), text(' c')];
    expect(mark(items).sequences).toEqual(['a ', '[עב]', ' c']);
  });

  it('leaves a space with what stands before it', () => {
    const items = [text('עב', { isRightToLeft: true }), text(' '), text('c')];
    expect(mark(items).sequences).toEqual(['[עב ]', 'c']);
  });

  it('keeps a link whole over a space that is not part of it', () => {
    const items = [text('a', { link: 1 }), text(' '), text('b', { link: 1 })];
    const { nodes, sequences, annotations } = mark(items, [area, area]);
    expect(sequences).toEqual(['a b']);
    expect(annotations).toHaveLength(2);
    expect(nodes).toMatchObject([
      { type: 'Link', children: [{ mcid: 0 }, { kind: 'annotation' }, { kind: 'annotation' }] },
    ]);
  });

  it('names every area of a link once, also when its text is read in two directions', () => {
    const items = [text('a', { link: 1 }), text('עב', { link: 1, isRightToLeft: true })];
    expect(mark(items, [area]).annotations).toHaveLength(1);
  });

  it('is plain text where a link has no area', () => {
    expect(mark([text('a '), text('b', { link: 1 })]).nodes).toMatchObject([{ kind: 'content' }]);
  });

  it('that leads nowhere is no link as a whole', () => {
    const portions = [{ page: 1, items: [text('Chapter 3')], links: [] }];
    expect(markLink(portions, createMarker())).toMatchObject([{ kind: 'content' }]);
  });
});
