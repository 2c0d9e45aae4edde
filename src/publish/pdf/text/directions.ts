import type { Bidi } from 'bidi-js';
import { hasRightToLeft } from './scripts.ts';

/** How deep each character of a text is embedded (UAX #9): even levels are read from left to right, odd ones not. */
export type Levels = {
  readonly levels: Uint8Array;
  /** The level of the paragraph each character is in: 0 or 1. */
  readonly bases: Uint8Array;
  /** The same, as far as it says at which side lines begin. */
  readonly sides: Uint8Array;
};

/** Which way texts and pages are read. */
export type Directions = {
  /** Pages are mirrored: what is laid out from left to right will stand from right to left. */
  readonly isMirrored: boolean;
  /**
   * The levels of a text, whose paragraphs end with line ends. A paragraph without a letter that tells its
   * direction has that of the document. Undefined when everything is read from left to right and stands so.
   */
  readonly levelsOf: (text: string) => Levels | undefined;
  /** The character to draw in place of one that is read from right to left: brackets and their like turn round. */
  readonly mirror: (character: string) => string;
};

/** For documents without a letter that is read from right to left. */
export const LEFT_TO_RIGHT: Directions = {
  isMirrored: false,
  levelsOf: () => undefined,
  mirror: (character) => character,
};

/** The same directions where words have a fixed place: they are ordered inside it, and begin at no other side. */
export function keepOrder(directions: Directions): Directions {
  return {
    ...directions,
    isMirrored: false,
    levelsOf: (text) => {
      const found = directions.levelsOf(text);
      return found && { ...found, sides: new Uint8Array(text.length) };
    },
  };
}

let shared: Promise<Bidi> | undefined;

/** Loads the rules of mixed directions, once. Rejects when they do not arrive. */
export function loadBidi(): Promise<Bidi> {
  shared ??= import('bidi-js').then(({ default: createBidi }) => createBidi());
  shared.catch(() => (shared = undefined));
  return shared;
}

/** The directions of texts in a document that is itself read from right to left, or not. */
export function createDirections(bidi: Bidi, isMirrored: boolean): Directions {
  return {
    isMirrored,
    levelsOf: (text) =>
      isMirrored || hasRightToLeft(text) ? findLevels(text, bidi, isMirrored) : undefined,
    mirror: (character) => bidi.getMirroredCharacter(character) ?? character,
  };
}

function findLevels(text: string, bidi: Bidi, isMirrored: boolean): Levels {
  const levels = new Uint8Array(text.length);
  const bases = new Uint8Array(text.length);
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const isTelling = Array.from(paragraph).some((character) => tellsDirection(character, bidi));
    const base = isTelling ? 'auto' : isMirrored ? 'rtl' : 'ltr';
    if (paragraph !== '') {
      const found = bidi.getEmbeddingLevels(paragraph, base);
      levels.set(found.levels, start);
      bases.fill(found.paragraphs[0]?.level ?? 0, start, start + paragraph.length);
    }
    start += paragraph.length + 1;
  }
  return { levels, bases, sides: bases };
}

const STRONG: ReadonlySet<string> = new Set(['L', 'R', 'AL']);

function tellsDirection(character: string, bidi: Bidi): boolean {
  return STRONG.has(bidi.getBidiCharTypeName(character));
}
