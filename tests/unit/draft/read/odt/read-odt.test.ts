import { describe, expect, it } from 'vitest';
import { odfManifest, odtFile, readContent, readFile, show, spoilPart } from '../support.ts';

describe('an OpenDocument text', () => {
  it.each([
    ['headings', '<text:h text:outline-level="2">Aims</text:h>', ['heading2: Aims']],
    [
      'lists in lists',
      '<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list>',
      ['list-item1: one', 'list-item2: two'],
    ],
    ['a title', '<text:p text:style-name="Title">Fair work</text:p>', ['heading1: Fair work']],
    [
      'spaces, tabs and line breaks as spaces',
      '<text:p>a<text:s text:c="4"/>b<text:tab/>c<text:line-break/>d</text:p>',
      ['paragraph: a b c d'],
    ],
    [
      'a note behind its paragraph',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note> b</text:p>',
      ['paragraph: a b', 'footnote: n'],
    ],
    [
      'no deletions, comments, contents or hidden sections',
      '<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:table-of-content><text:p>x</text:p></text:table-of-content><text:section text:display="none"><text:p>x</text:p></text:section><text:p>a<office:annotation><text:p>x</text:p></office:annotation></text:p>',
      ['paragraph: a'],
    ],
  ])('gives %s', async (_, body, expected) => {
    const { passages } = await readContent('a.odt', odtFile(body));
    expect(show(passages)).toEqual(expected);
  });

  it('takes a paragraph in the style of a heading for one', async () => {
    const styles = '<style:style style:name="P1" style:parent-style-name="Heading_20_3"/>';
    const file = odtFile('<text:p text:style-name="P1">Aims</text:p>', { styles });
    expect(show((await readContent('a.odt', file)).passages)).toEqual(['heading3: Aims']);
  });

  it('counts soft page breaks, and hard ones between them', async () => {
    const styles =
      '<style:style style:name="B"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body =
      '<text:p>a<text:soft-page-break/>b</text:p><text:p text:style-name="B">c</text:p><text:p>d</text:p>';
    const { pages, passages } = await readContent('a.odt', odtFile(body, { styles }));
    expect(pages).toBe(3);
    expect(passages.map(({ place }) => place.page)).toEqual([1, 3, 3]);
  });

  it('leaves out hidden words, and no others', async () => {
    const hidden =
      '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';
    const bullets =
      '<text:list-style style:name="L1"><text:list-level-style-bullet><style:text-properties fo:color="#000000"/></text:list-level-style-bullet></text:list-style>';
    const body = '<text:p>Seen. <text:span text:style-name="T1">Hidden.</text:span></text:p>';
    const { passages } = await readContent(
      'a.odt',
      odtFile(body, { styles: `${hidden}${bullets}` }),
    );
    expect(show(passages)).toEqual(['paragraph: Seen.']);
  });

  it('has no pages when it has only hard page breaks', async () => {
    const styles =
      '<style:style style:name="B"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body = '<text:p>a</text:p><text:p text:style-name="B">b</text:p>';
    const { pages, passages } = await readContent('a.odt', odtFile(body, { styles }));
    expect([pages, passages[1]?.place.page]).toEqual([null, null]);
  });

  it('reads a repeated cell once and counts behind it', async () => {
    const cell = (text: string, repeated: number) =>
      `<table:table-cell table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`;
    const body = `<table:table><table:table-row>${cell('a', 3)}${cell('b', 1)}</table:table-row></table:table>`;
    const { passages } = await readContent('a.odt', odtFile(body));
    expect(passages.map(({ text, cell: at }) => [text, at?.column])).toEqual([
      ['a', 0],
      ['b', 3],
    ]);
  });

  it('is refused as protected when its manifest speaks of encryption', async () => {
    const manifest = odfManifest(
      '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
    );
    const file = odtFile('', {
      parts: { 'META-INF/manifest.xml': manifest, 'content.xml': 'scrambled' },
    });
    expect(await readFile('a.odt', file)).toEqual({
      kind: 'refused',
      refusal: { code: 'protected', format: 'odt' },
    });
  });

  it('is read on without its named styles when only these are damaged', async () => {
    const file = odtFile('<text:p>a</text:p>', { parts: { 'styles.xml': '<a>some styles</a>' } });
    const { gaps } = await readContent('a.odt', spoilPart(file, 'styles.xml'));
    expect(gaps).toEqual([{ kind: 'damaged-part', name: 'styles.xml' }]);
  });

  it('is refused when its content has a wrong checksum', async () => {
    const file = spoilPart(odtFile('<text:p>a</text:p>'), 'content.xml');
    expect(await readFile('a.odt', file)).toMatchObject({ refusal: { code: 'damaged' } });
  });
});
