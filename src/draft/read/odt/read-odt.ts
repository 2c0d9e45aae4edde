import type { DraftPassage, ReadingGap } from '../../../domain/draft/draft.ts';
import { collectPassages } from '../collect-passages.ts';
import type { FormatReader, ReadOutcome } from '../read-draft.ts';
import { conclude, refuse } from '../refuse.ts';
import { readXmlPart, type XmlPartOutcome } from '../xml/read-xml-part.ts';
import { openArchive, type Archive } from '../zip/open-archive.ts';
import { createStyleBook, type StyleBook } from './styles.ts';
import { ODF_VOCABULARY } from './vocabulary.ts';
import { walkContent } from './walk-content.ts';
import { createWalk } from './walk-state.ts';

/**
 * Reads an OpenDocument text (.odt). Pages are those of the program that saved the file, and null when it did not write
 * them down. Text that is deleted with changes tracked, hidden text, comments, headers, footers and tables of contents
 * are left out.
 */
export const readOdt: FormatReader = (bytes, onProgress) => {
  onProgress({ unit: 'part', done: 0, of: 1 });
  const outcome = readBytes(bytes);
  onProgress({ unit: 'part', done: 1, of: 1 });
  return Promise.resolve(outcome);
};

function readBytes(bytes: Uint8Array): ReadOutcome {
  const opened = openArchive(bytes);
  if (opened.kind === 'damaged') return refuse({ ...opened, code: 'damaged', format: 'odt' });
  if (opened.kind === 'unsafe') return refuse({ code: 'unsafe', reason: opened.reason });
  if (isProtected(opened.archive)) return refuse({ code: 'protected', format: 'odt' });
  return readArchive(opened.archive);
}

/** A password encrypts the parts, not the archive; the manifest says so. */
function isProtected(archive: Archive): boolean {
  let isEncrypted = false;
  readXmlPart(archive, 'META-INF/manifest.xml', ODF_VOCABULARY, {
    open: ({ name }) => {
      isEncrypted ||= name === 'manifest:encryption-data';
    },
    close: () => undefined,
  });
  return isEncrypted;
}

/** Only the content must be whole; without its named styles it is still worth reading. */
function readArchive(archive: Archive): ReadOutcome {
  const styles = readStyles(archive);
  if (styles.outcome.kind === 'unsafe') return refuseOutcome(styles.outcome);
  const collector = collectPassages();
  const state = createWalk(styles.book, collector);
  const content = readXmlPart(archive, 'content.xml', ODF_VOCABULARY, walkContent(state));
  if (content.kind !== 'ok') return refuseOutcome(content);
  const { passages, gaps } = collector.finish();
  const isDamaged = styles.outcome.kind === 'damaged';
  const sides: readonly ReadingGap[] = [
    ...(state.pictures > 0 ? [{ kind: 'pictures', count: state.pictures } as const] : []),
    ...(isDamaged ? [{ kind: 'damaged-part', name: 'styles.xml' } as const] : []),
  ];
  return conclude({
    format: 'odt',
    pages: state.hasPages ? state.page : null,
    passages: state.hasPages ? passages : passages.map(forgetPage),
    gaps: [...sides, ...gaps],
  });
}

function readStyles(archive: Archive): {
  readonly book: StyleBook;
  readonly outcome: XmlPartOutcome;
} {
  const book = createStyleBook();
  const outcome = readXmlPart(archive, 'styles.xml', ODF_VOCABULARY, book.listener);
  return { book: outcome.kind === 'ok' ? book : createStyleBook(), outcome };
}

/** Page breaks that a writer asked for do not tell where the other pages begin. */
function forgetPage(passage: DraftPassage): DraftPassage {
  return { ...passage, place: { ...passage.place, page: null } };
}

function refuseOutcome(outcome: Exclude<XmlPartOutcome, { readonly kind: 'ok' }>): ReadOutcome {
  switch (outcome.kind) {
    case 'missing':
      return refuse({ code: 'damaged', format: 'odt', detail: 'content.xml is missing' });
    case 'encrypted':
      return refuse({ code: 'protected', format: 'odt' });
    case 'damaged':
      return refuse({ code: 'damaged', format: 'odt', detail: outcome.detail });
    case 'unsafe':
      return refuse({ code: 'unsafe', reason: outcome.reason });
  }
}
