/** The parts of Noto Sans that are shipped as separate files. */
export type Subset = 'latin' | 'latin-ext' | 'greek' | 'cyrillic' | 'cyrillic-ext' | 'vietnamese';

export type Weight = 400 | 700;

export type FaceName = { readonly subset: Subset; readonly weight: Weight };

/** Brings the bytes of one WOFF file. The browser fetches, Node reads from disk; nothing else differs. */
export type FontSource = (face: FaceName) => Promise<Uint8Array>;
