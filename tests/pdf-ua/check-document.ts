import type { Breach } from './breach.ts';
import { isTrue, readName, readStream, readString, type OpenFile } from './open-file.ts';

/** What the file says of itself as a whole: that it is tagged, its title, its language, the standard it follows. */
export function checkDocument(file: OpenFile): readonly Breach[] {
  const { catalog, entry } = file;
  const metadata = entry(catalog, 'Metadata');
  const xmp = new TextDecoder().decode(readStream(metadata));
  const language = readString(entry(catalog, 'Lang')) ?? '';
  const preferences = entry(catalog, 'ViewerPreferences');
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1] ?? '';
  const rules: readonly (readonly [kept: boolean, clause: string, what: string])[] = [
    [xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), '5', 'The metadata do not name PDF/UA-1.'],
    [
      isTrue(entry(entry(catalog, 'MarkInfo'), 'Marked')),
      '6.2',
      'The file is not marked as tagged.',
    ],
    [!isTrue(entry(entry(catalog, 'MarkInfo'), 'Suspects')), '7.1', 'Its tags are called suspect.'],
    [entry(catalog, 'StructTreeRoot') !== undefined, '7.1', 'There is no structure tree.'],
    [title.trim() !== '', '7.1', 'The metadata have no title.'],
    [isTrue(entry(preferences, 'DisplayDocTitle')), '7.1', 'The window does not show the title.'],
    [/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language), '7.2', 'The language is not given.'],
    [readName(entry(metadata, 'Subtype')) === 'XML', '7.1', 'The metadata are not XMP.'],
    [file.document.context.trailerInfo.Encrypt === undefined, '7.16', 'The file is encrypted.'],
  ];
  return rules.flatMap(([kept, clause, what]) => (kept ? [] : [{ clause, what }]));
}
