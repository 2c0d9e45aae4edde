/** The parts of Noto Sans whose letters stand one after the other, each as it is. */
type PlainSubset = 'latin' | 'latin-ext' | 'greek' | 'cyrillic' | 'cyrillic-ext' | 'vietnamese';

/** The parts whose letters change with their neighbours; each is a family of its own. */
type ShapedSubset = 'devanagari' | 'bengali' | 'thai' | 'arabic';

/** The parts of Noto Sans that are shipped as separate files. */
export type Subset = PlainSubset | ShapedSubset;

export type Weight = 400 | 700;

export type FaceName = { readonly subset: Subset; readonly weight: Weight };

/** Brings the bytes of one WOFF file. The browser fetches, Node reads from disk; nothing else differs. */
export type FontSource = (face: FaceName) => Promise<Uint8Array>;

/** What the writing of a shaped subset is called in OpenType (ISO 15924). */
export type Script = 'Deva' | 'Beng' | 'Thai' | 'Arab';

const SHAPED: Readonly<Record<ShapedSubset, { readonly script: Script; readonly family: string }>> =
  {
    devanagari: { script: 'Deva', family: 'NotoSansDevanagari' },
    bengali: { script: 'Beng', family: 'NotoSansBengali' },
    thai: { script: 'Thai', family: 'NotoSansThai' },
    arabic: { script: 'Arab', family: 'NotoSansArabic' },
  };

/** The writing a subset is for, when its letters have to be shaped, and the family its file belongs to. */
export function describeSubset(subset: Subset): {
  readonly family: string;
  readonly script?: Script;
} {
  return isShaped(subset) ? SHAPED[subset] : { family: 'NotoSans' };
}

function isShaped(subset: Subset): subset is ShapedSubset {
  return subset in SHAPED;
}
