import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Deeper than any writing program nests: a table in a text box in a table is at about 40. */
const DEEPEST = 300;
/** A document of 170 pages has about 150,000. */
const MOST_ELEMENTS = 2_500_000;
/** Of one part, in UTF-16 units: the text of a book of 1,000 pages is a third of this. */
const MOST_MARKUP = 100_000_000;

/** The parser is stopped between two steps: inside one, it goes on in spite of a fault. In UTF-16 units. */
const STEP = 16_384;

export type XmlFault =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'unsafe'; readonly reason: 'entities' | 'too-deep' | 'unpacks-too-large' };

/** An element; `name` is its local name behind the prefix that the reader's vocabulary gives to its namespace. */
export type XmlElement = {
  readonly name: string;
  /** The value of an attribute by its local name; undefined when it is not there. */
  readonly attribute: (local: string) => string | undefined;
};

/** Whoever reads a part: is told of each element's start and end, and of the text between. */
export type XmlListener = {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True when nothing more is wanted: what follows is not looked at, not even for faults. */
  readonly isDone?: () => boolean;
};

/** Short prefixes by namespace; elements of other namespaces get the name `?:local`. */
export type Vocabulary = ReadonlyMap<string, string>;

/** Takes the bytes of one XML part piece by piece. */
export type XmlFeed = {
  /** False once a fault was found: nothing more is needed. */
  readonly push: (piece: Uint8Array) => boolean;
  /** Says that all bytes were pushed. Gives the first fault, if there was one. */
  readonly end: () => XmlFault | undefined;
};

/**
 * Reads XML without recursion, in UTF-8 or UTF-16, and is strict: what is not well-formed is damaged; documents that
 * declare a document type or entities, or are nested deeper than `DEEPEST`, are unsafe.
 */
export function feedXml(vocabulary: Vocabulary, listener: XmlListener): XmlFeed {
  let fault: XmlFault | undefined;
  const stop = (found: XmlFault) => void (fault ??= found);
  const parser = createParser(vocabulary, listener, {
    stop,
    isStopped: () => fault !== undefined,
  });
  let decoder: TextDecoder | undefined;
  let isDone = false;
  let length = 0;
  const write = (text: string) => {
    length += text.length;
    if (length > MOST_MARKUP) stop({ kind: 'unsafe', reason: 'unpacks-too-large' });
    for (let at = 0; at < text.length && !fault && !isDone; at += STEP) {
      parser.write(text.slice(at, at + STEP));
      isDone = listener.isDone?.() ?? false;
    }
  };
  return {
    push: (piece) => {
      decoder ??= new TextDecoder(guessXmlEncoding(piece));
      if (!isDone) write(decoder.decode(piece, { stream: true }));
      return !fault;
    },
    end: () => {
      write(decoder?.decode() ?? '');
      if (!fault && !isDone) parser.close();
      return fault;
    },
  };
}

function createParser(
  vocabulary: Vocabulary,
  listener: XmlListener,
  { stop, isStopped }: { stop: (fault: XmlFault) => void; isStopped: () => boolean },
): SaxesParser<{ xmlns: true; position: false }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: string[] = [];
  let elements = 0;
  parser.on('error', ({ message }) => stop({ kind: 'damaged', detail: message }));
  parser.on('doctype', () => stop({ kind: 'unsafe', reason: 'entities' }));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (stack.length >= DEEPEST) stop({ kind: 'unsafe', reason: 'too-deep' });
    if (elements > MOST_ELEMENTS) stop({ kind: 'unsafe', reason: 'unpacks-too-large' });
    if (isStopped()) return;
    const name = `${vocabulary.get(tag.uri) ?? '?'}:${tag.local}`;
    stack.push(name);
    listener.open({ name, attribute: (local) => findAttribute(tag, local) });
  });
  parser.on('closetag', () => {
    if (isStopped()) return;
    listener.close(stack.pop() ?? '');
  });
  const hear = (text: string) => {
    if (!isStopped()) listener.text?.(text);
  };
  parser.on('text', hear);
  parser.on('cdata', hear);
  return parser;
}

function findAttribute({ attributes }: SaxesTagNS, local: string): string | undefined {
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute?.local === local && attribute.prefix !== 'xmlns') return attribute.value;
  }
  return undefined;
}

/** By the byte order mark, or by the zero beside the first `<`; XML in a document has no other encodings. */
function guessXmlEncoding(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
