import type { XmlElement, XmlListener } from '../xml/feed-xml.ts';

/** What a paragraph is by its style. Levels count from 1. */
export type StyleRole =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'list-item'; readonly level: number }
  /** A line of a table of contents: it repeats a heading. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'body' };

/** A paragraph style as its part writes it. */
type Style = {
  name: string;
  basedOn?: string | undefined;
  /** From 0; 9 says that it is body text. */
  outline?: number;
  numbering?: string | undefined;
  listLevel?: number;
};

export type StyleSheet = { readonly roleOf: (styleId: string) => StyleRole };

const BODY: StyleRole = { kind: 'body' };
/** A style that is based on more than these runs in a circle. */
const LONGEST_CHAIN = 20;
const BODY_OUTLINE = 9;

/** Listens to the part `styles` and answers what a style makes of a paragraph. */
export function collectStyles(): { readonly listener: XmlListener; readonly sheet: StyleSheet } {
  const styles = new Map<string, Style>();
  const roles = new Map<string, StyleRole>();
  let current: Style | undefined;
  return {
    listener: {
      open: (element) => {
        if (element.name === 'w:style') current = openStyle(styles, element);
        else if (current) noteProperty(current, element);
      },
      close: (name) => {
        if (name === 'w:style') current = undefined;
      },
    },
    sheet: {
      roleOf: (styleId) => {
        const role = roles.get(styleId) ?? findRole(styles, styleId);
        roles.set(styleId, role);
        return role;
      },
    },
  };
}

/** The first of several styles with one id counts (ECMA-376, 17.7.4.17). */
function openStyle(styles: Map<string, Style>, { attribute }: XmlElement): Style | undefined {
  const id = attribute('styleId');
  if (id === undefined || attribute('type') !== 'paragraph' || styles.has(id)) return undefined;
  const style = { name: '' };
  styles.set(id, style);
  return style;
}

function noteProperty(style: Style, { name, attribute }: XmlElement): void {
  const value = attribute('val') ?? '';
  if (name === 'w:name') style.name = value;
  if (name === 'w:basedOn') style.basedOn = value;
  if (name === 'w:outlineLvl') style.outline = Number(value);
  if (name === 'w:numId') style.numbering = value;
  if (name === 'w:ilvl') style.listLevel = Number(value);
}

/**
 * The nearest style in the chain that speaks of headings decides, and otherwise the nearest one that speaks of lists: a
 * heading with a number is a heading. A style that is not defined speaks by its id.
 */
function findRole(styles: ReadonlyMap<string, Style>, styleId: string): StyleRole {
  const chain: Style[] = [];
  let style: Style | undefined = styles.get(styleId) ?? { name: styleId };
  while (style && chain.length < LONGEST_CHAIN) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  const outline = findFirst(chain, roleInOutline);
  if (outline && outline.kind !== 'body') return outline;
  return findFirst(chain, roleInList) ?? BODY;
}

function findFirst(
  chain: readonly Style[],
  roleOf: (style: Style) => StyleRole | undefined,
): StyleRole | undefined {
  for (const style of chain) {
    const role = roleOf(style);
    if (role) return role;
  }
  return undefined;
}

function roleInOutline({ name, outline }: Style): StyleRole | undefined {
  if (/^(toc( heading| ?\d)|table of figures)$/i.test(name)) return { kind: 'contents' };
  const heading = /^(?:heading ?([1-9])|title)$/i.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1] ?? 1) };
  return outline === undefined ? undefined : roleOfOutline(outline);
}

/** The number 0 takes a paragraph out of the list of its style. */
function roleInList({ name, numbering, listLevel }: Style): StyleRole | undefined {
  if (numbering === '0') return BODY;
  if (numbering !== undefined) return { kind: 'list-item', level: toListLevel(listLevel) };
  const list = /^list (?:bullet|number)(?: ([2-9]))?$/i.exec(name);
  return list ? { kind: 'list-item', level: Number(list[1] ?? 1) } : undefined;
}

/** What an outline level (from 0) makes of a paragraph. */
export function roleOfOutline(outline: number): StyleRole {
  return outline >= 0 && outline < BODY_OUTLINE ? { kind: 'heading', level: outline + 1 } : BODY;
}

/** A list level from 1, out of one that Word counts from 0 and leaves out where it is 0. */
export function toListLevel(level: number | undefined): number {
  return Number.isInteger(level) && level !== undefined && level >= 0 && level < 9 ? level + 1 : 1;
}
