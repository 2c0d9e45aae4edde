import type { ReadingGap } from '../../../domain/draft/draft.ts';
import { collectPassages } from '../collect-passages.ts';
import type { FormatReader, ReadOutcome, ReadRefusal } from '../read-draft.ts';
import { conclude, refuse } from '../refuse.ts';
import type { XmlListener } from '../xml/feed-xml.ts';
import { readXmlPart, type XmlPartOutcome } from '../xml/read-xml-part.ts';
import { openArchive, type Archive } from '../zip/open-archive.ts';
import { findParts, type WordParts } from './find-parts.ts';
import { buildModel, type DocumentModel } from './model.ts';
import { simplifyBody, type SimpleBody } from './simplify-body.ts';
import { collectStyles, type StyleSheet } from './styles.ts';
import { WORD_VOCABULARY } from './vocabulary.ts';
import { walkModel } from './walk-model.ts';

/**
 * Reads a Word document (.docx and its relatives). Pages are those that Word counted when it last saved the file, and
 * null when it did not. Text that is deleted with changes tracked, hidden text, comments, headers, footers and tables of
 * contents are left out.
 */
export const readDocx: FormatReader = async (bytes, onProgress) => {
  onProgress({ unit: 'part', done: 0, of: 2 });
  const opened = openArchive(bytes);
  if (opened.kind === 'damaged') return refuse({ ...opened, code: 'damaged', format: 'docx' });
  if (opened.kind === 'unsafe') return refuse({ code: 'unsafe', reason: opened.reason });
  const simple = simplifyParts(opened.archive);
  if (simple.kind === 'refused') return refuse(simple.refusal);
  onProgress({ unit: 'part', done: 1, of: 2 });
  const outcome = await readSimple(simple);
  onProgress({ unit: 'part', done: 2, of: 2 });
  return outcome;
};

type SimpleDocument = {
  readonly kind: 'simple';
  readonly document: SimpleBody;
  readonly footnotes: SimpleBody | undefined;
  readonly endnotes: SimpleBody | undefined;
  readonly gaps: readonly ReadingGap[];
};

type Refused = { readonly kind: 'refused'; readonly refusal: ReadRefusal };

/** Only the document itself must be whole; without its styles or notes it is still worth reading. */
function simplifyParts(archive: Archive): SimpleDocument | Refused {
  const parts = findParts(archive);
  const gaps: ReadingGap[] = [];
  const refusals: ReadRefusal[] = [];
  const readSide = (name: string, listener: XmlListener) => {
    const outcome = readXmlPart(archive, name, WORD_VOCABULARY, listener);
    if (outcome.kind === 'damaged') gaps.push({ kind: 'damaged-part', name });
    else if (outcome.kind === 'unsafe') refusals.push(toRefusal(outcome));
    return outcome.kind === 'ok';
  };
  const sheet = readStyles(parts, readSide);
  const readNotes = (name: string) => {
    const { listener, finish } = simplifyBody(sheet);
    return readSide(name, listener) ? finish() : undefined;
  };
  const main = simplifyBody(sheet);
  const outcome = readXmlPart(archive, parts.document, WORD_VOCABULARY, main.listener);
  if (outcome.kind !== 'ok') refusals.unshift(toRefusal(outcome));
  const [footnotes, endnotes] = [readNotes(parts.footnotes), readNotes(parts.endnotes)];
  const [refusal] = refusals;
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'simple', document: main.finish(), footnotes, endnotes, gaps };
}

function readStyles(
  { styles }: WordParts,
  readSide: (name: string, listener: XmlListener) => boolean,
): StyleSheet {
  const { listener, sheet } = collectStyles();
  return readSide(styles, listener) ? sheet : collectStyles().sheet;
}

function toRefusal(outcome: Exclude<XmlPartOutcome, { readonly kind: 'ok' }>): ReadRefusal {
  switch (outcome.kind) {
    case 'missing':
      return { code: 'damaged', format: 'docx', detail: 'the document part is missing' };
    case 'encrypted':
      return { code: 'protected', format: 'docx' };
    case 'damaged':
      return { code: 'damaged', format: 'docx', detail: outcome.detail };
    case 'unsafe':
      return { code: 'unsafe', reason: outcome.reason };
  }
}

async function readSimple(simple: SimpleDocument): Promise<ReadOutcome> {
  const model = await tryToBuild(simple);
  if (typeof model === 'string') return refuse({ code: 'damaged', format: 'docx', detail: model });
  const { document, footnotes, endnotes } = simple;
  const bodies = [document, footnotes, endnotes].filter((body) => body !== undefined);
  const pages = document.renderedBreaks > 0 ? document.renderedBreaks + 1 : null;
  const collector = collectPassages();
  walkModel(model, collector, pages !== null);
  if (bodies.some((body) => body.isCut)) collector.cutShort();
  const { passages, gaps } = collector.finish();
  const pictures = bodies.reduce((sum, body) => sum + body.pictures, 0);
  return conclude({
    format: 'docx',
    pages,
    passages,
    gaps: [
      ...(pictures > 0 ? [{ kind: 'pictures', count: pictures } as const] : []),
      ...simple.gaps,
      ...gaps,
    ],
  });
}

/** The model, or what mammoth says of a tree that it does not expect: a root of another name, say. */
async function tryToBuild(simple: SimpleDocument): Promise<DocumentModel | string> {
  try {
    return await buildModel({
      document: simple.document.xml,
      footnotes: simple.footnotes?.xml,
      endnotes: simple.endnotes?.xml,
    });
  } catch (error) {
    return error instanceof Error ? error.message : 'not a Word document';
  }
}
