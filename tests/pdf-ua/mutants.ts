import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib';
import {
  openFile,
  readLatin,
  readName,
  readStream,
  type OpenFile,
  type Value,
} from './open-file.ts';

/** A fault put into a good file, the clause of ISO 14289-1 it breaks, and words of what the checker says then. */
export type Mutant = {
  readonly name: string;
  readonly clause: string;
  readonly says: string;
  readonly change: (file: OpenFile) => void;
};

/** A file with the fault; without one, only written anew. */
export async function mutate(
  bytes: Uint8Array,
  change: (file: OpenFile) => void,
): Promise<Uint8Array> {
  const file = await openFile(bytes);
  change(file);
  return file.document.save({ useObjectStreams: false, addDefaultPage: false });
}

/** One fault for each thing the checker promises to notice. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'metadata without PDF/UA',
    clause: '5',
    says: 'do not name PDF/UA-1',
    change: inMetadata(/<pdfuaid.*\n/, ''),
  },
  {
    name: 'not marked as tagged',
    clause: '6.2',
    says: 'not marked as tagged',
    change: without('MarkInfo'),
  },
  {
    name: 'no structure tree',
    clause: '7.1',
    says: 'no structure tree',
    change: without('StructTreeRoot'),
  },
  {
    name: 'no title',
    clause: '7.1',
    says: 'metadata have no title',
    change: inMetadata(/<dc:title>[\s\S]*<\/dc:title>/, ''),
  },
  {
    name: 'title not shown',
    clause: '7.1',
    says: 'does not show the title',
    change: without('ViewerPreferences'),
  },
  { name: 'no language', clause: '7.2', says: 'language is not given', change: without('Lang') },
  {
    name: 'an unknown type',
    clause: '7.1',
    says: 'no standard structure type',
    change: renaming('P', 'Paragraph'),
  },
  {
    name: 'an item outside its list',
    clause: '7.2',
    says: 'LI stands inside Div',
    change: renaming('L', 'Div'),
  },
  {
    name: 'a cell outside its row',
    clause: '7.2',
    says: 'stands inside Div',
    change: renaming('TR', 'Div'),
  },
  {
    name: 'a figure without words',
    clause: '7.3',
    says: 'no alternative text',
    change: losing('Figure', 'Alt'),
  },
  {
    name: 'a heading level left out',
    clause: '7.4.2',
    says: 'without the level above',
    change: renaming('H2', 'H4'),
  },
  {
    name: 'a header cell without scope',
    clause: '7.5',
    says: 'header of',
    change: losing('TH', 'A'),
  },
  {
    name: 'a row with a cell too few',
    clause: '7.5',
    says: 'rows of unlike length',
    change: dropCell,
  },
  { name: 'an empty element', clause: '7.1', says: 'is empty', change: losing('P', 'K') },
  {
    name: 'a parent tree with two entries swapped',
    clause: '7.1',
    says: 'another owner of content 0',
    change: swapParents,
  },
  {
    name: 'a page outside the parent tree',
    clause: '7.1',
    says: 'another owner',
    change: inPage('StructParents'),
  },
  {
    name: 'a sequence that never ends',
    clause: '7.1',
    says: 'a sequence never ends',
    change: inContent(/EMC\n?$/, ''),
  },
  {
    name: 'a sequence that never began',
    clause: '7.1',
    says: 'never began',
    change: inContent(/$/, '\nEMC'),
  },
  {
    name: 'text outside tags',
    clause: '7.1',
    says: 'Tj paints outside tags',
    change: inContent(/\/P <<\/MCID 0>> BDC([\s\S]*?)EMC/, '$1'),
  },
  {
    name: 'a line outside tags',
    clause: '7.1',
    says: 'S paints outside tags',
    change: inContent(/$/, '\n0 0 m 9 9 l S'),
  },
  {
    name: 'content that is not in the tree',
    clause: '7.1',
    says: 'content 77 is not in the tree',
    change: inContent(/MCID 0>/, 'MCID 77>'),
  },
  {
    name: 'a number given twice',
    clause: '7.1',
    says: 'number 0 is given twice',
    change: inContent(/MCID 1>/, 'MCID 0>'),
  },
  {
    name: 'an artifact inside tagged content',
    clause: '7.1',
    says: 'inside one another',
    change: inContent(/(\/P <<\/MCID 0>> BDC)([\s\S]*?EMC)/, '$1\n/Artifact BMC\nEMC$2'),
  },
  {
    name: 'a link without words',
    clause: '7.18.5',
    says: 'has no words',
    change: inLink('Contents'),
  },
  {
    name: 'a link without parent',
    clause: '7.18.5',
    says: 'has another parent',
    change: inLink('StructParent'),
  },
  {
    name: 'a link outside a link element',
    clause: '7.18.5',
    says: 'is in no link element',
    change: renaming('Link', 'Span'),
  },
  {
    name: 'pages not walked in reading order',
    clause: '7.18.3',
    says: 'not walked in reading order',
    change: inPage('Tabs'),
  },
  {
    name: 'a sign for a missing glyph',
    clause: '7.21.8',
    says: 'sign for a missing glyph',
    change: inContent(/ Td\n\(/, ' Td\n(\xef\xff'),
  },
  {
    name: 'a font that does not say which glyph a code draws',
    clause: '7.21.3.3',
    says: 'has no map of codes',
    change: inFont('Encoding'),
  },
  {
    name: 'a font without texts',
    clause: '7.21.7',
    says: 'stands for no character',
    change: inFont('ToUnicode'),
  },
  {
    name: 'a font that is not embedded',
    clause: '7.21.4.1',
    says: 'is not embedded',
    change: loseFontProgram,
  },
  {
    name: 'glyph widths left out',
    clause: '7.21.5',
    says: 'has two widths',
    change: inDescendant('W'),
  },
  {
    name: 'codes without glyphs',
    clause: '7.21.3.2',
    says: 'which glyph a code draws',
    change: inDescendant('CIDToGIDMap'),
  },
];

function without(key: string): Mutant['change'] {
  return ({ catalog }) => {
    catalog.delete(PDFName.of(key));
  };
}

function inMetadata(from: RegExp, to: string): Mutant['change'] {
  return (file) => {
    const reference = file.rawEntry(file.catalog, 'Metadata');
    const text = Buffer.from(readStream(file.look(reference))).toString('utf8');
    replaceStream(file, reference, text.replace(from, to));
  };
}

function inContent(from: RegExp, to: string): Mutant['change'] {
  return (file) => {
    const reference = file.rawEntry(firstPage(file), 'Contents');
    const text = readLatin(readStream(file.look(reference)));
    if (!from.test(text)) throw new Error(`The first page has nothing like ${String(from)}.`);
    replaceStream(file, reference, text.replace(from, to));
  };
}

function replaceStream({ document }: OpenFile, reference: Value, text: string): void {
  if (!(reference instanceof PDFRef)) throw new Error('Streams are objects of their own.');
  document.context.assign(reference, document.context.stream(text));
}

function firstPage(file: OpenFile): PDFDict {
  return file.document.getPage(0).node;
}

function inPage(key: string): Mutant['change'] {
  return (file) => drop(firstPage(file), key);
}

function inLink(key: string): Mutant['change'] {
  return (file) => {
    const [link] = file.list(file.rawEntry(firstPage(file), 'Annots'));
    drop(file.look(link), key);
  };
}

/** The first element of a type, and those after it. */
function elementsOf(file: OpenFile, type: string): readonly PDFDict[] {
  return file.document.context
    .enumerateIndirectObjects()
    .map(([, object]): PDFObject => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((dictionary) => readName(file.entry(dictionary, 'S')) === type);
}

function firstOf(file: OpenFile, type: string): PDFDict {
  const [element] = elementsOf(file, type);
  if (!element) throw new Error(`The file has no ${type}.`);
  return element;
}

function renaming(type: string, other: string): Mutant['change'] {
  return (file) => firstOf(file, type).set(PDFName.of('S'), PDFName.of(other));
}

function losing(type: string, key: string): Mutant['change'] {
  return (file) => drop(firstOf(file, type), key);
}

function drop(holder: Value, key: string): void {
  if (!(holder instanceof PDFDict) || !holder.delete(PDFName.of(key)))
    throw new Error(`There is no ${key} to take away.`);
}

function dropCell(file: OpenFile): void {
  const row = elementsOf(file, 'TR').at(-1);
  const cells = file.entry(row, 'K');
  if (!(cells instanceof PDFArray)) throw new Error('The last row has one cell only.');
  cells.remove(0);
}

function swapParents(file: OpenFile): void {
  const root = file.entry(file.catalog, 'StructTreeRoot');
  const [, owners] = file.list(file.entry(file.entry(root, 'ParentTree'), 'Nums'));
  const list = file.look(owners);
  if (!(list instanceof PDFArray)) throw new Error('The first page has no entry.');
  const [first, second] = [list.get(0), list.get(1)];
  list.set(0, second);
  list.set(1, first);
}

function firstFont(file: OpenFile): PDFObject {
  const operators = readLatin(readStream(file.entry(firstPage(file), 'Contents')));
  const name = /\/(\w+) [\d.]+ Tf/.exec(operators)?.[1] ?? '';
  const fonts = file.entry(file.document.getPage(0).node.Resources(), 'Font');
  const font = file.entry(fonts, name);
  if (!font) throw new Error('The first page uses no font.');
  return font;
}

function inFont(key: string): Mutant['change'] {
  return (file) => drop(firstFont(file), key);
}

function inDescendant(key: string): Mutant['change'] {
  return (file) => drop(descendantOf(file), key);
}

function descendantOf(file: OpenFile): Value {
  const [descendant] = file.list(file.entry(firstFont(file), 'DescendantFonts'));
  return file.look(descendant);
}

function loseFontProgram(file: OpenFile): void {
  const descriptor = file.entry(descendantOf(file), 'FontDescriptor');
  if (descriptor instanceof PDFDict) descriptor.set(PDFName.of('FontFile2'), PDFNumber.of(0));
}
