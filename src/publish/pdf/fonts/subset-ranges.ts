import type { Subset } from './font-source.ts';

/**
 * What each file covers, so that only the files a text needs are loaded. The ranges are those of the files
 * themselves, not the wider ones the package announces; a test compares them with the real character maps.
 * Of a file for a script of its own only that script is listed: its spaces, hyphens and currency signs are
 * no reason to load it.
 */
const COVERAGE: Readonly<Record<Subset, string>> = {
  latin:
    '20-7e,a0-ff,131,152-153,2bb-2bc,2c6,2da,2dc,300-301,303-304,308-309,323,329,2002,2009,200b,2013-2014,' +
    '2018-201a,201c-201e,2022,2026,2032-2033,2039-203a,2044,20ac,2122,2212,fffd',
  'latin-ext':
    '20,a0,100-130,132-151,154-2ba,2bc-2c5,2c7-2cc,2ce-2d7,2dd-301,303-304,308-309,323,329,1d00-1dbf,1e00-1e9f,' +
    '1ef2-1eff,2020,20a0-20ab,20ad-20c0,2113,2c60-2c7f,a720-a7ca,a7d0-a7d1,a7d3,a7d5-a7d9,a7f2-a7ff',
  greek: '20,a0,370-377,37a-37f,384-38a,38c,38e-3a1,3a3-3e1,3f0-3ff',
  cyrillic: '20,a0,301,400-45f,490-491,4b0-4b1,2116',
  'cyrillic-ext': '20,a0,460-48f,492-4af,4b2-52f,1c80-1c88,20b4,2de0-2dff,a640-a69f,fe2e-fe2f',
  vietnamese:
    '20,a0,102-103,110-111,128-129,168-169,1a0-1a1,1af-1b0,300-301,303-304,308-309,323,329,1ea0-1ef9,20ab',
  devanagari: '900-97f,1cd0-1cf6,1cf8-1cf9,20f0,a830-a839,a8e0-a8ff,11b00-11b09',
  bengali:
    '951-952,964-965,980-983,985-98c,98f-990,993-9a8,9aa-9b0,9b2,9b6-9b9,9bc-9c4,9c7-9c8,9cb-9ce,9d7,9dc-9dd,' +
    '9df-9e3,9e6-9fe,1cd0,1cd2,1cd5-1cd6,1cd8,1ce1,1cea,1ced,1cf2,1cf5-1cf7,a8f1',
  thai: 'e01-e3a,e3f-e5b',
  arabic:
    '600-6ff,750-77f,870-88e,890-891,898-8e1,8e3-8ff,204f,2e41,fb50-fbc2,fbd3-fd8f,fd92-fdc7,fdcf,fdf0-fdff,' +
    'fe70-fe74,fe76-fefc,10efd-10eff',
};

/** The order in which faces are asked for a character; the everyday one first. */
export const SUBSETS: readonly Subset[] = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'arabic',
  'devanagari',
  'bengali',
  'thai',
];

/** The ranges a subset covers, first and last code point of each. */
export function listRanges(subset: Subset): readonly (readonly [number, number])[] {
  return COVERAGE[subset].split(',').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

/**
 * The subsets needed to print these characters: latin always (it has the visible substitute), then those
 * that alone have some character, then the smallest choice for what is left. Characters that no subset has
 * ask for nothing.
 */
export function chooseSubsets(codePoints: Iterable<number>): readonly Subset[] {
  const chosen = new Set<Subset>(['latin']);
  const shared: (readonly Subset[])[] = [];
  for (const codePoint of codePoints) {
    const owners = SUBSETS.filter((subset) => covers(subset, codePoint));
    const [only, other] = owners;
    if (only && !other) chosen.add(only);
    else if (other) shared.push(owners);
  }
  for (const owners of shared) {
    // Shared characters live in a large file and a smaller one, which comes later in the order.
    const smallest = owners.at(-1);
    if (smallest && !owners.some((owner) => chosen.has(owner))) chosen.add(smallest);
  }
  return SUBSETS.filter((subset) => chosen.has(subset));
}

const RANGES = new Map(SUBSETS.map((subset) => [subset, listRanges(subset)]));

function covers(subset: Subset, codePoint: number): boolean {
  return (RANGES.get(subset) ?? []).some(
    ([first, last]) => codePoint >= first && codePoint <= last,
  );
}
