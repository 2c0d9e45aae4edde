import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import type { Block, DocumentInfo } from '../../../../src/publish/blocks.ts';
import { writeWord } from '../../../../src/publish/word/write-word.ts';
import { findAll, type Element } from '../formats/read-xml.ts';
import { readParts } from '../formats/support.ts';
import { info } from '../pdf/support.ts';

/** The XML parts of the Word document of these blocks. */
export async function write(
  blocks: readonly Block[],
  change: Partial<DocumentInfo> = {},
  paper: 'a4' | 'letter' = 'a4',
): Promise<ReadonlyMap<string, Element>> {
  return readParts(await writeWord(blocks, { ...info, ...change }, { paper, fonts: readFontFile }));
}

export async function writeBody(
  blocks: readonly Block[],
  change: Partial<DocumentInfo> = {},
): Promise<Element> {
  return (await write(blocks, change)).get('word/document.xml')!;
}

/** Values of an attribute on all elements of a name. */
export function valuesOf(element: Element, name: string, attribute: string): readonly string[] {
  return findAll(element, name).flatMap(({ attributes }) => attributes[attribute] ?? []);
}
