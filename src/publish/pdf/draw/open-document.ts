import type { jsPDF } from 'jspdf';

/** A font as jsPDF keeps it; setting these two fields tells it that we wrote the font ourselves. */
export type FontEntry = { readonly id: string; objectNumber: number; isAlreadyPutted: boolean };

type Handler<T> = (event: T) => void;

/** The few inner doors of jsPDF that this layer uses. They are not a public interface: a contract test guards each. */
export type PdfFile = {
  /** Writes to the current page or, while the file is built, to the file. */
  readonly write: (text: string) => void;
  readonly addPage: () => void;
  /** Takes an object number to be written later with `writeObject`. */
  readonly reserveObject: () => number;
  readonly writeObject: (id: number, body: string) => void;
  readonly writeStream: (
    id: number,
    data: string,
    keys?: readonly (readonly [key: string, value: string])[],
  ) => void;
  readonly pageObject: (page: number) => number;
  readonly registerFont: (name: string, writeFont: Handler<FontEntry>) => string;
  readonly onPage: (handler: Handler<number>) => void;
  readonly onObjects: (handler: () => void) => void;
  readonly onCatalog: (handler: () => void) => void;
  readonly finish: () => Uint8Array;
};

type Internals = {
  write: (...parts: string[]) => void;
  newObjectDeferred: () => number;
  newObjectDeferredBegin: (id: number, doOutput: boolean) => void;
  putStream: (options: {
    data: string;
    objectId: number;
    additionalKeyValues: { key: string; value: string }[];
  }) => void;
  getPageInfo: (page: number) => { objId: number };
  getFont: (name: string, style: string) => FontEntry;
  getCurrentPageInfo: () => { pageNumber: number };
  pages: string[][];
  events: {
    subscribe: (topic: string, handler: (event: never) => void) => string;
    getTopics: () => Record<string, unknown>;
  };
};

type PdfSettings = {
  readonly width: number;
  readonly height: number;
  /** In PDF form, such as "D:20250115120000+00'00'". */
  readonly date: string;
  /** 32 hex digits. */
  readonly fileId: string;
  readonly properties: {
    readonly title: string;
    readonly author: string;
    readonly subject: string;
    readonly creator: string;
  };
};

/** Opens an empty jsPDF document without pages of content, behind the doors this layer needs. */
export function openDocument(Document: typeof jsPDF, settings: PdfSettings): PdfFile {
  const { width, height } = settings;
  const document = new Document({
    unit: 'pt',
    format: [width, height],
    compress: true,
    putOnlyUsedFonts: true,
  });
  document.setProperties(settings.properties);
  document.setCreationDate(settings.date);
  document.setFileId(settings.fileId);
  // jsPDF announces PDF 1.3, which knows none of the fonts and links written here.
  (
    document as unknown as { __private__: { setPdfVersion: (version: string) => void } }
  ).__private__.setPdfVersion('1.7');
  const internals = document.internal as unknown as Internals;
  const failures: unknown[] = [];

  // jsPDF prints what a handler throws to the console and goes on; a broken file must not leave quietly.
  const subscribe = <T>(topic: string, handler: Handler<T>): void => {
    internals.events.subscribe(topic, (event: T) => {
      try {
        handler(event);
      } catch (failure) {
        failures.push(failure);
      }
    });
  };
  const writeStream: PdfFile['writeStream'] = (id, data, keys = []) => {
    internals.newObjectDeferredBegin(id, true);
    internals.putStream({
      data,
      objectId: id,
      additionalKeyValues: keys.map(([key, value]) => ({ key, value })),
    });
    internals.write('endobj');
  };
  return {
    write: (text) => internals.write(text),
    addPage: () => document.addPage(),
    reserveObject: () => internals.newObjectDeferred(),
    writeObject: (id, body) => {
      internals.newObjectDeferredBegin(id, true);
      internals.write(body);
      internals.write('endobj');
    },
    writeStream,
    pageObject: (page) => internals.getPageInfo(page).objId,
    registerFont: (name, writeFont) => {
      const entry = addEmptyFont(document, internals, name);
      subscribe<{ font: FontEntry }>('putFont', ({ font }) => {
        if (font === entry) writeFont(font);
      });
      return entry.id;
    },
    onPage: (handler) =>
      subscribe<{ pageNumber: number }>('putPage', ({ pageNumber }) => handler(pageNumber)),
    onObjects: (handler) => subscribe('postPutResources', handler),
    onCatalog: (handler) => subscribe('putCatalog', handler),
    finish: () => {
      const bytes = new Uint8Array(document.output('arraybuffer'));
      if (failures.length > 0) throw failures[0];
      return bytes;
    },
  };
}

/**
 * Registers a font name without font data: jsPDF's own TrueType parser, which drops characters it does not
 * find, is kept out by taking its listener away for a moment.
 */
function addEmptyFont(document: jsPDF, internals: Internals, name: string): FontEntry {
  const topics = internals.events.getTopics();
  const parser = topics['addFont'];
  delete topics['addFont'];
  try {
    document.addFont(name, name, 'normal', 'StandardEncoding');
  } finally {
    topics['addFont'] = parser;
  }
  // Only fonts that wrote something are kept. One space marks it as used and is taken off the page again.
  const page = internals.pages[internals.getCurrentPageInfo().pageNumber] ?? [];
  const length = page.length;
  document.setFont(name, 'normal');
  document.text(' ', 0, 0);
  page.length = length;
  return internals.getFont(name, 'normal');
}
