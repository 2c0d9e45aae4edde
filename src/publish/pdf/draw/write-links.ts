import type { LaidOutDocument, LinkItem } from '../layout/items.ts';
import type { PdfFile } from './open-document.ts';
import { writeAscii, writeNumber, writeText } from './pdf-syntax.ts';

/** Kinds of address that may leave a document. Anything else stays plain text. */
const SAFE_PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:'];

/** Writes the links of every page as annotations of their own, so that a later structure tree can point at them. */
export function writeLinks(file: PdfFile, document: LaidOutDocument): void {
  const ids = new Map<number, readonly (readonly [id: number, link: LinkItem])[]>();
  file.onPage((page) => {
    const items = document.pages[page - 1]?.items ?? [];
    const links = items.flatMap((item) =>
      item.kind === 'link' && isSafe(item) ? [[file.reserveObject(), item] as const] : [],
    );
    ids.set(page, links);
    if (links.length > 0) file.write(`/Annots [${links.map(([id]) => `${id} 0 R`).join(' ')}]`);
  });
  file.onObjects(() => {
    for (const [page, links] of ids) {
      for (const [id, link] of links)
        file.writeObject(id, writeLink(file, link, page, document.height));
    }
  });
}

function isSafe({ to }: LinkItem): boolean {
  return 'page' in to || parseAddress(to.href) !== undefined;
}

/** The address in ASCII, as the URL standard encodes it; undefined when it is not one or not a safe one. */
function parseAddress(href: string): string | undefined {
  try {
    const url = new URL(href);
    return SAFE_PROTOCOLS.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function writeLink(file: PdfFile, link: LinkItem, page: number, height: number): string {
  const { x, y, width, height: tall, to } = link;
  const corners = [x, height - y - tall, x + width, height - y].map(writeNumber).join(' ');
  const action =
    'page' in to
      ? `/Dest ${writeDestination(file, to, height)}`
      : `/A <</S /URI /URI ${writeAscii(parseAddress(to.href) ?? '')}>>`;
  return (
    `<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [${corners}]` +
    ` /P ${file.pageObject(page)} 0 R /Contents ${writeText(link.text)} ${action}>>`
  );
}

/** A place in the document for links and bookmarks, which leaves the reader's zoom alone. */
export function writeDestination(
  file: PdfFile,
  to: { readonly page: number; readonly y: number },
  height: number,
): string {
  return `[${file.pageObject(to.page)} 0 R /XYZ null ${writeNumber(height - to.y)} null]`;
}
