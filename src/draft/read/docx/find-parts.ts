import { readXmlPart } from '../xml/read-xml-part.ts';
import type { Archive } from '../zip/open-archive.ts';
import { WORD_VOCABULARY } from './vocabulary.ts';

/** Names of the parts of a Word document that are read. */
export type WordParts = {
  readonly document: string;
  readonly styles: string;
  readonly footnotes: string;
  readonly endnotes: string;
};

/**
 * Where the parts are: as the relationships of the package say, or at their usual places when these say nothing, name
 * a part that is not there, or cannot be read.
 */
export function findParts(archive: Archive): WordParts {
  const ofPackage = readRelationships(archive, '_rels/.rels', '');
  const document = ofPackage.get('officeDocument') ?? 'word/document.xml';
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const file = document.slice(folder.length);
  const ofDocument = readRelationships(archive, `${folder}_rels/${file}.rels`, folder);
  const find = (kind: string) => ofDocument.get(kind) ?? `${folder}${kind}.xml`;
  return {
    document,
    styles: find('styles'),
    footnotes: find('footnotes'),
    endnotes: find('endnotes'),
  };
}

/** Parts by the last word of the relationship’s type, which is the same in transitional and strict documents. */
function readRelationships(
  archive: Archive,
  name: string,
  folder: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const outcome = readXmlPart(archive, name, WORD_VOCABULARY, {
    open: ({ name: element, attribute }) => {
      if (element !== 'r:Relationship') return;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      const part = resolvePath(folder, attribute('Target') ?? '');
      if (archive.has(part) && !found.has(kind)) found.set(kind, part);
    },
    close: () => undefined,
  });
  return outcome.kind === 'ok' ? found : new Map();
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
