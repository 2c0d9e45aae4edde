import type { PDFPage } from 'pdf-lib';
import type { Breach } from './breach.ts';
import { readLatin, readNumber, readStream, type OpenFile } from './open-file.ts';
import { readOperations, type Operation } from './read-content.ts';
import { walkTree, type TreeElement } from './read-tree.ts';

/** References of elements by "page:mcid", and by the reference of an annotation. */
type Owners = ReadonlyMap<string, string>;

/** The operators that leave ink (ISO 32000-1, table 51). */
const PAINTING = /^(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|EI)$/;

/** Every page against the tree: all ink is tagged or an artifact, and tree, parent tree and page say the same. */
export function checkPages(
  file: OpenFile,
  tree: readonly TreeElement[],
  parents: ReadonlyMap<number, string | readonly string[]>,
): readonly Breach[] {
  const owners = listOwners(tree);
  const pages = file.document.getPages();
  const found = pages.map((page, index) => checkPage(file, page, index, owners, parents));
  const seen = new Set(found.flatMap(({ marked }) => marked));
  const missing = [...owners.keys()].filter((place) => place.includes(':') && !seen.has(place));
  return [
    ...found.flatMap(({ breaches }) => breaches),
    ...missing.map((place) => ({ clause: '7.1', what: `The tree names ${place}, on no page.` })),
  ];
}

/** Which element owns each marked sequence and each annotation, as the tree has it. */
export function listOwners(tree: readonly TreeElement[]): Owners {
  return new Map(
    walkTree(tree).flatMap(([{ holds, reference }]) =>
      holds.map((held): readonly [string, string] => [
        held.kind === 'content' ? `${held.page}:${held.mcid}` : held.reference,
        reference,
      ]),
    ),
  );
}

/** The operations of a page. */
export function readPage(file: OpenFile, page: PDFPage): readonly Operation[] {
  const contents = file.rawEntry(page.node, 'Contents');
  const streams = file.list(contents);
  const parts = (streams.length > 0 ? streams : [contents]).map((part) =>
    readLatin(readStream(file.look(part))),
  );
  return readOperations(parts.join('\n'));
}

type Sequence = { readonly mcid: number | undefined; readonly isArtifact: boolean };

function checkPage(
  file: OpenFile,
  page: PDFPage,
  index: number,
  owners: Owners,
  parents: ReadonlyMap<number, string | readonly string[]>,
): { readonly breaches: readonly Breach[]; readonly marked: readonly string[] } {
  const key = readNumber(file.entry(page.node, 'StructParents'));
  const listed = key === undefined ? undefined : parents.get(key);
  const breaches: Breach[] = [];
  const marked: string[] = [];
  const open: Sequence[] = [];
  const complain = (clause: string, what: string): void => {
    breaches.push({ clause, what: `Page ${index + 1}: ${what}` });
  };

  const openSequence = (operation: Operation): void => {
    const sequence = readSequence(operation);
    const isTagged = sequence.mcid !== undefined;
    const outer = open.find(({ mcid, isArtifact }) => mcid !== undefined || isArtifact);
    if (outer && (isTagged || sequence.isArtifact))
      complain('7.1', 'tagged content and artifacts stand inside one another');
    open.push(sequence);
    if (sequence.mcid === undefined) return;
    const place = `${index}:${sequence.mcid}`;
    if (marked.includes(place)) complain('7.1', `number ${sequence.mcid} is given twice`);
    marked.push(place);
    const owner = owners.get(place);
    if (owner === undefined) complain('7.1', `content ${sequence.mcid} is not in the tree`);
    else if (listed?.[sequence.mcid] !== owner)
      complain('7.1', `the parent tree names another owner of content ${sequence.mcid}`);
  };

  let inText = 0;
  for (const operation of readPage(file, page)) {
    const { operator } = operation;
    if (operator === 'BDC' || operator === 'BMC') openSequence(operation);
    else if (operator === 'EMC' && !open.pop()) complain('7.1', 'a sequence ends that never began');
    else if (operator === 'BT') inText += 1;
    else if (operator === 'ET') inText -= 1;
    else if (
      PAINTING.test(operator) &&
      !open.some((one) => one.isArtifact || one.mcid !== undefined)
    )
      complain('7.1', `${operator} paints outside tags`);
  }
  if (open.length > 0) complain('7.1', 'a sequence never ends');
  if (inText !== 0) complain('7.1', 'a text object never ends');
  if (Array.isArray(listed) && listed.length !== marked.length)
    complain('7.1', 'the parent tree lists other content than the page has');
  return { breaches, marked };
}

function readSequence({ operands }: Operation): Sequence {
  const words = operands.join(' ');
  const mcid = /\/MCID (\d+)/.exec(words)?.[1];
  return {
    mcid: mcid === undefined ? undefined : Number(mcid),
    isArtifact: operands[0] === '/Artifact',
  };
}
