import type { XmlElement, XmlListener } from '../xml/feed-xml.ts';

type Style = {
  readonly parent: string | undefined;
  breaksBefore: boolean;
  breaksAfter: boolean;
  isHidden: boolean;
};

/** Styles of one document: the named ones of `styles.xml` and the automatic ones of the content. */
export type StyleBook = {
  /** Hears where an element begins and ends; those that are not part of a style are let pass. */
  readonly listener: Pick<XmlListener, 'open' | 'close'>;
  /** Level of the heading that a paragraph of this style is, from 1; 0 for none. Some programs have no other sign. */
  readonly headingLevel: (name: string | undefined) => number;
  readonly breaksBefore: (name: string | undefined) => boolean;
  readonly breaksAfter: (name: string | undefined) => boolean;
  /** For the style of a span: its text is on no page that a person sees. */
  readonly isHidden: (name: string | undefined) => boolean;
};

/** A style whose parents are more than these runs in a circle. */
const LONGEST_CHAIN = 20;

export function createStyleBook(): StyleBook {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  const hasInChain = (name: string | undefined, has: (style: Style, name: string) => boolean) => {
    let at = name;
    for (let steps = 0; steps < LONGEST_CHAIN && at !== undefined; steps += 1) {
      const style = styles.get(at);
      if (has(style ?? { parent: undefined, ...PLAIN }, at)) return true;
      at = style?.parent;
    }
    return false;
  };
  return {
    listener: {
      open: (element) => {
        if (element.name === 'style:style') current = openStyle(styles, element);
        else if (current) noteProperties(current, element);
      },
      close: (name) => {
        if (name === 'style:style') current = undefined;
      },
    },
    headingLevel: (name) => {
      let level = 0;
      hasInChain(name, (_, at) => (level = levelOfName(at)) > 0);
      return level;
    },
    breaksBefore: (name) => hasInChain(name, (style) => style.breaksBefore),
    breaksAfter: (name) => hasInChain(name, (style) => style.breaksAfter),
    isHidden: (name) => hasInChain(name, (style) => style.isHidden),
  };
}

function levelOfName(name: string): number {
  if (name === 'Title') return 1;
  return Number(/^Heading_20_([1-9]|10)$/.exec(name)?.[1] ?? 0);
}

const PLAIN = { breaksBefore: false, breaksAfter: false, isHidden: false };

/** Paragraphs, tables and spans have names of their own, so that a family is not told apart. */
function openStyle(styles: Map<string, Style>, { attribute }: XmlElement): Style {
  const style: Style = {
    ...PLAIN,
    parent: attribute('parent-style-name'),
    // A paragraph that changes the page’s layout starts a new page.
    breaksBefore: Boolean(attribute('master-page-name')),
  };
  styles.set(attribute('name') ?? '', style);
  return style;
}

function noteProperties(style: Style, { name, attribute }: XmlElement): void {
  if (name === 'style:paragraph-properties' || name === 'style:table-properties') {
    style.breaksBefore ||= attribute('break-before') === 'page';
    style.breaksAfter ||= attribute('break-after') === 'page';
  }
  if (name === 'style:text-properties') style.isHidden = attribute('display') === 'none';
}
