import { strFromU8, unzipSync } from 'fflate';
import { zipFiles } from '../zip-files.ts';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/**
 * The same document in bytes that depend on nothing but its content: the library dates its files by the clock, names
 * links by chance, and numbers bookmarks on from the document before. None of these numbers is seen by a reader.
 */
export function packAnew(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const relations = readText(files, RELATIONS);
  const names = nameLinks(relations);
  const settle = (id: string) => names.get(id) ?? id;
  return zipFiles({
    ...files,
    [RELATIONS]: relations.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${settle(id)}"`),
    [DOCUMENT]: askForPages(
      numberBookmarks(
        readText(files, DOCUMENT).replace(
          /<w:hyperlink ([^>]*)r:id="([^"]+)"/g,
          (_, before: string, id: string) => `<w:hyperlink ${before}r:id="${settle(id)}"`,
        ),
      ),
    ),
  });
}

/** Marks the page numbers of the contents as not worked out yet, so that Word does it when it opens the file. */
function askForPages(document: string): string {
  return document.replaceAll('<w:fldSimple ', '<w:fldSimple w:dirty="true" ');
}

function readText(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const file = files[path];
  if (!file) throw new Error(`The document has no ${path}.`);
  return strFromU8(file);
}

/** New names for the links out of the document, in the order in which they stand in it. */
function nameLinks(relations: string): ReadonlyMap<string, string> {
  const links = [...relations.matchAll(/ Id="([^"]+)" Type="[^"]+\/hyperlink"/g)];
  return new Map(links.map(([, id = ''], index) => [id, `rIdLink${index + 1}`]));
}

/** Bookmarks counted from 1. Words of the report cannot look like one: in XML they have no angle brackets. */
function numberBookmarks(document: string): string {
  const numbers = new Map<string, number>();
  return document.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g,
    (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}"`;
    },
  );
}
