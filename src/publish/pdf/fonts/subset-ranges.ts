import type { Subset } from './font-source.ts';

/**
 * What each file covers, so that only the files a text needs are loaded. The ranges are those of the files
 * themselves, not the wider ones the package announces; a test compares them with the real character maps.
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
};

/** The order in which faces are asked for a character; the everyday one first. */
export const SUBSETS: readonly Subset[] = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
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
    // Shared characters live in latin-ext and one much smaller file, which comes last in the order.
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
