import type { Doubt } from './evidence.ts';
import type { Clues } from './clues.ts';
import type { LeaningClues } from './leaning-clues.ts';
import type { Reading } from './reading.ts';
import { remember, rememberEach } from './remember.ts';
import { surveyLikeness } from './survey-likeness.ts';
import type { Weighed, WeighedDimension } from './weigh-dimension.ts';

/** A passage with fewer words names something and seldom says anything of it. */
const SHORT = 5;
/** Signs say much from here: about the words of a pattern near each other. */
const MUCH = 0.6;
/** Sentences that are read of what stands below the same headings. */
const SAMPLE = 12;
/** Doubts under which a sentence does not speak of the draft's own plans. */
const ASIDE: ReadonlySet<Doubt> = new Set(['context', 'others', 'past', 'critique']);
/** A share that stands in for none, which has no log. */
const LEAST = 1e-5;
/** What is added to both poles before they are compared, so that next to nothing does not count as many times nothing. */
const NO_SHARE = 1e-4;
const NO_COMPANY = 0.003;

/** Reads clues of passages: `place` counts the passages of the dimension that weigh more. */
export type ClueReader = (weighed: WeighedDimension, passage: Weighed, place: number) => Clues;
/** Reads what tells the pole of passages. */
export type LeaningReader = (weighed: WeighedDimension, passage: Weighed) => LeaningClues;

/** Readers of clues for one draft, from what it has for all dimensions. `sectionOf` gives a dimension's section. */
export function createClueReaders(
  all: readonly WeighedDimension[],
  sectionOf: (dimension: string) => string,
  reading: Reading,
): { readonly readClues: ClueReader; readonly readLeaning: LeaningReader } {
  const { units, words, likelihoods } = reading;
  const survey = surveyLikeness(all, sectionOf, reading);
  const signs = surveySigns(all, units.length);
  const shareAside = createAsideReader(reading);
  const ends = listEnds(reading);
  const sharesOf = rememberEach(units.length, (first) =>
    likelihoods?.sharesOfAll(first, ends[first] ?? 0),
  );
  const companyOf = rememberEach(units.length, (first) => {
    const shares = sharesOf(first);
    return shares && likelihoods?.companyOf(shares);
  });
  const readClues: ClueReader = ({ dimension, likely }, { first, said }, place) => {
    const sumOf = (values: Float64Array | undefined) =>
      likely ? likely.poles.reduce((sum, pole) => sum + (values?.[pole] ?? 0), 0) : 0;
    const count = (words.firsts[ends[first] ?? 0] ?? 0) - (words.firsts[first] ?? 0);
    const kind = units[first]?.kind;
    const section = sectionOf(dimension.id);
    return [
      Math.log1p(place),
      Math.log(Math.max(sumOf(sharesOf(first)), LEAST)),
      Math.log1p(count),
      survey.shareOf(section, first),
      said - (signs.most[first] ?? 0),
      shareAside(first),
      count < SHORT ? 1 : 0,
      Math.log1p(signs.spread[first] ?? 0),
      kind === 'list-item' ? 1 : 0,
      kind === 'table-cell' ? 1 : 0,
      survey.presenceOf(section),
      Math.log(Math.max(sumOf(companyOf(first)), LEAST)),
    ];
  };
  const readLeaning: LeaningReader = ({ likely }, { first, better }) => [
    better,
    comparePoles(sharesOf(first), likely, NO_SHARE),
    comparePoles(companyOf(first), likely, NO_COMPANY),
  ];
  return { readClues, readLeaning };
}

/** The log of how much more the better pole has than the other; 0 where nothing is known of either. */
function comparePoles(
  values: Float64Array | undefined,
  likely: WeighedDimension['likely'],
  none: number,
): number {
  if (!values || !likely) return 0;
  const [conventional, better] = likely.poles;
  return Math.log(((values[better] ?? 0) + none) / ((values[conventional] ?? 0) + none));
}

/** By the first unit of each passage: the unit after its last. */
function listEnds({ units }: Reading): Int32Array {
  const ends = new Int32Array(units.length);
  units.forEach(({ first }, unit) => {
    ends[first] = unit + 1;
  });
  return ends;
}

/** By the first unit of each passage: the most that its signs say for a dimension, and for how many they say much. */
function surveySigns(
  all: readonly WeighedDimension[],
  units: number,
): { readonly most: Float64Array; readonly spread: Int32Array } {
  const most = new Float64Array(units);
  const spread = new Int32Array(units);
  for (const { passages } of all) {
    for (const { first, said } of passages) {
      most[first] = Math.max(most[first] ?? 0, said);
      if (said > MUCH) spread[first] = (spread[first] ?? 0) + 1;
    }
  }
  return { most, spread };
}

/** Tells what share of the sentences below a passage's headings are aside; the first ones stand for all. */
function createAsideReader({ units, documents, doubtsOf }: Reading): (first: number) => number {
  const keyOf = rememberEach(units.length, (first) => {
    const { document = 0, passage = 0 } = units[first] ?? {};
    const headings = documents[document]?.passages[passage]?.place.headings ?? [];
    return [document, ...headings].join('\n');
  });
  const samples = new Map<string, number[]>();
  units.forEach(({ first }, unit) => {
    const key = keyOf(first);
    const sample = samples.get(key);
    if (!sample) samples.set(key, [unit]);
    else if (sample.length < SAMPLE) sample.push(unit);
  });
  const isAside = (unit: number) => doubtsOf(unit).some((doubt) => ASIDE.has(doubt));
  const shareOf = remember((key: string) => {
    const sample = samples.get(key) ?? [];
    return sample.filter(isAside).length / Math.max(1, sample.length);
  });
  return (first) => shareOf(keyOf(first));
}
