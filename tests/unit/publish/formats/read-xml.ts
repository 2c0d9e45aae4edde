/** An element of an XML file; a text is a string. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
}; // prettier-ignore

/** Characters that no XML 1.0 file may hold, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const TOKEN = /<([/?]?)([^\s/>?]+)((?:\s+[^\s=>]+="[^"<]*")*)\s*([/?]?)>|([^<]+)/y;

/** Reads a file as strictly as an XML parser would: tags in pairs, no stray sign, no forbidden character. */
export function readXml(text: string): Element {
  if (FORBIDDEN.test(text))
    throw new Error(`Forbidden: ${JSON.stringify(FORBIDDEN.exec(text)?.[0])}`);
  type Open = { name: string; attributes: Record<string, string>; children: (Element | string)[] };
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`No XML: ${text.slice(at, at + 80)}`);
    const [, before = '', name = '', attributes = '', after = '', words] = match;
    if (words !== undefined) open.at(-1)!.children.push(decode(words));
    else if (before === '/') {
      const closed = open.pop()!;
      if (closed.name !== name) throw new Error(`${closed.name} is closed by ${name}`);
      open.at(-1)!.children.push(closed);
    } else if (before === '') {
      const element = { name, attributes: readAttributes(attributes), children: [] };
      if (after === '/') open.at(-1)!.children.push(element);
      else open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  return root.children.find((child): child is Element => typeof child !== 'string')!;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(#?\w*);?/g, (_, name: string) => {
    const known = name.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : ENTITIES[name];
    if (known === undefined) throw new Error(`Stray & before ${name}`);
    return known;
  });
}

/** All elements of a name below an element, in the order of the file. */
export function findAll(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child): readonly Element[] => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : findAll(child, name);
  });
}

/** The text right inside an element. */
export function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}
