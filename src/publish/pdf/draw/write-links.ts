import type { LinkItem } from '../layout/items.ts';
import { readAddress } from '../../safe-address.ts';
import type { Annotation } from '../tags/structure.ts';
import type { PdfFile } from './open-document.ts';
import { writeAscii, writeNumber, writeText } from './pdf-syntax.ts';

/**
 * The body of a link annotation. jsPDF would write it inside the page, where the structure tree cannot point at it.
 * `parentKey` is where the parent tree names its element; `height` that of the page.
 */
export function writeAnnotation(
  file: PdfFile,
  { page, link }: Annotation,
  parentKey: number,
  height: number,
): string {
  const { x, y, width, height: tall } = link;
  const corners = [x, height - y - tall, x + width, height - y].map(writeNumber).join(' ');
  return (
    `<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [${corners}] /P ${file.pageObject(page)} 0 R` +
    ` /StructParent ${parentKey} /Contents ${writeText(link.text)} ${writeAction(file, link, height)}>>`
  );
}

function writeAction(file: PdfFile, { to }: LinkItem, height: number): string {
  return 'page' in to
    ? `/Dest ${writeDestination(file, to, height)}`
    : `/A <</S /URI /URI ${writeAscii(readAddress(to.href) ?? '')}>>`;
}

/** A place in the document for links and bookmarks, which leaves the reader's zoom alone. */
export function writeDestination(
  file: PdfFile,
  to: { readonly page: number; readonly y: number },
  height: number,
): string {
  return `[${file.pageObject(to.page)} 0 R /XYZ null ${writeNumber(height - to.y)} null]`;
}
