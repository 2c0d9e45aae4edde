import { strToU8, zipSync, type Zippable } from 'fflate';
import type { DraftPassage } from '../../../../src/domain/draft/draft.ts';
import type { ReadContent, ReadOutcome } from '../../../../src/draft/read/read-draft.ts';
import { readSource } from '../../../../src/draft/read/read-source.ts';

/** Reads a file through the door. */
export function readFile(name: string, content: Uint8Array | string): Promise<ReadOutcome> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readSource({ kind: 'file', name, bytes }, () => undefined);
}

/** Reads a file that has to be readable. */
export async function readContent(
  name: string,
  content: Uint8Array | string,
): Promise<ReadContent> {
  const outcome = await readFile(name, content);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.content;
}

/** Passages as lines: kind, level where there is one, text. */
export function show(passages: readonly DraftPassage[]): readonly string[] {
  return passages.map(({ kind, level, text }) => `${kind}${level || ''}: ${text}`);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of a Word document. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** One part of a Word document. */
export function wordPart(root: string, content: string): string {
  return `<w:${root} xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${root}>`;
}

/** A Word document of nothing but this body and these parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packFile({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_NAMESPACES = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  .join(' ');

/** An OpenDocument text of nothing but this body, these automatic styles and these parts. */
export function odtFile(
  body: string,
  { styles = '', parts = {} }: { styles?: string; parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const content = `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  return packFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${ODF_NAMESPACES} xmlns:fo="${ODF}:xsl-fo-compatible:1.0">${content}</office:document-content>`,
    ...parts,
  });
}

/** The manifest of an OpenDocument file, with these entries. */
export function odfManifest(entries: string): string {
  return `<manifest:manifest ${ODF_NAMESPACES}>${entries}</manifest:manifest>`;
}

/** A zip file of these texts; the one called `mimetype` is not packed, as OpenDocument has it. */
export function packFile(texts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(texts).map(([name, text]) => [
    name,
    [typeof text === 'string' ? strToU8(text) : text, { level: name === 'mimetype' ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(files) as Zippable, { mtime: '2024-01-01' });
}

/** Changes one byte of the packed bytes of a part, so that its checksum is wrong. */
export function spoilPart(file: Uint8Array, name: string): Uint8Array {
  const spoilt = file.slice();
  const text = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
  const data = text.indexOf(name) + name.length;
  spoilt[data + 12] = (spoilt[data + 12] ?? 0) ^ 0xff;
  return spoilt;
}
