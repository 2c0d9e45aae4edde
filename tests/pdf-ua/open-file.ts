import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

/** A value in a file, seen through any reference to it. */
export type Value = PDFObject | undefined;

/** A file opened for reading, with short names for what a check asks again and again. */
export type OpenFile = {
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** The value itself, where a reference to it may stand. */
  readonly look: (value: Value) => Value;
  /** An entry of a dictionary or of a stream's dictionary; undefined when there is none. */
  readonly entry: (holder: Value, key: string) => Value;
  /** The entry as it is written, so that a reference can be compared. */
  readonly rawEntry: (holder: Value, key: string) => Value;
  readonly list: (value: Value) => readonly PDFObject[];
};

/** Opens a file as it is, adding and changing nothing. */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const look = (value: Value): Value =>
    value instanceof PDFRef ? document.context.lookup(value) : value;
  const rawEntry = (holder: Value, key: string): Value => {
    const found = look(holder);
    const dictionary = found instanceof PDFRawStream ? found.dict : found;
    return dictionary instanceof PDFDict ? dictionary.get(PDFName.of(key)) : undefined;
  };
  return {
    document,
    catalog: document.catalog,
    look,
    rawEntry,
    entry: (holder, key) => look(rawEntry(holder, key)),
    list: (value) => {
      const found = look(value);
      return found instanceof PDFArray ? found.asArray() : [];
    },
  };
}

/** A text string for people; undefined for anything else. */
export function readString(value: Value): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

/** "Table" of /Table; undefined for anything but a name. */
export function readName(value: Value): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function readNumber(value: Value): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function isTrue(value: Value): boolean {
  return value instanceof PDFBool && value.asBoolean();
}

/** The decoded bytes of a stream; none for anything else. */
export function readStream(value: Value): Uint8Array {
  return value instanceof PDFRawStream ? decodePDFRawStream(value).decode() : new Uint8Array(0);
}

/** One character for each byte. */
export function readLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
