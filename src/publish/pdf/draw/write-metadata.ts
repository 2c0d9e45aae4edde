import type { DocumentInfo } from '../../blocks.ts';
import { tidyText } from '../../tidy-text.ts';
import { escapeText } from '../../xml.ts';
import type { PdfFile } from './open-document.ts';
import { writeAscii, writeBinary } from './pdf-syntax.ts';

const CREATOR = 'Assumption Check';

/**
 * Writes title, language, direction and dates for readers and search engines, as XMP and in the catalog, and that the
 * file follows PDF/UA-1 (ISO 14289-1, 5). The language is written here because jsPDF knows only some.
 */
export function writeMetadata(file: PdfFile, info: DocumentInfo): void {
  let metadata = 0;
  file.onObjects(() => {
    metadata = file.reserveObject();
    file.writeStream(metadata, writeBinary(new TextEncoder().encode(writeXmp(info))), [
      ['Type', '/Metadata'],
      ['Subtype', '/XML'],
    ]);
  });
  file.onCatalog(() => {
    const direction = info.direction === 'rtl' ? ' /Direction /R2L' : '';
    file.write(
      `/Metadata ${metadata} 0 R /Lang ${writeAscii(info.language)}` +
        ` /ViewerPreferences <</DisplayDocTitle true${direction}>>`,
    );
  });
}

/**
 * The properties for jsPDF's information dictionary. It writes them as raw bytes, in which a carriage return
 * (half of "č" in UTF-16) is read as a line feed and a no-break space as a euro sign. Such characters are
 * taken apart or replaced here; the XMP has the exact text.
 */
export function listProperties(
  info: DocumentInfo,
): Record<'title' | 'author' | 'subject' | 'creator', string> {
  const clean = (text: string) => {
    const plain = text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/[\u00ad\p{Surrogate}]/gu, '')
      .slice(0, 1000);
    return Array.from(plain, (character) =>
      hasCarriageReturn(character) ? takeApart(character) : character,
    ).join('');
  };
  return {
    title: clean(info.title),
    author: clean(info.author),
    subject: clean(info.subject),
    creator: CREATOR,
  };
}

function takeApart(character: string): string {
  const apart = character.normalize('NFD');
  return hasCarriageReturn(apart) ? '\uFFFD' : apart;
}

function hasCarriageReturn(text: string): boolean {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).some(
    (unit) => unit >> 8 === 0x0d || (unit & 0xff) === 0x0d,
  );
}

/** "D:20250115120000+00'00'" for an ISO 8601 date. jsPDF takes no year after 2037; the XMP has the true date. */
export function writePdfDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) throw new Error(`Not an ISO 8601 date: ${iso}`);
  const digits = (
    date.getUTCFullYear() > 2037 ? '2037-12-31T23:59:59' : date.toISOString().slice(0, 19)
  ).replace(/\D/g, '');
  return `D:${digits}+00'00'`;
}

function writeXmp(info: DocumentInfo): string {
  const write = (text: string) => escapeText(tidyText(text));
  const date = `${new Date(info.date).toISOString().slice(0, 19)}Z`;
  const language = write(info.language);
  const author = write(info.author);
  const creator =
    author.trim() === ''
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>\n`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${write(info.title)}</rdf:li></rdf:Alt></dc:title>
${creator}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${write(info.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
