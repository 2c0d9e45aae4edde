import { readRubric } from '../../../scripts/read-rubric.ts';
import { listDimensions } from '../../../src/domain/rubric/rubric.ts';
import type { Pattern } from '../../../src/draft/evidence/concepts.ts';
import { loadConcepts } from '../../../src/draft/evidence/load-concepts.ts';
import { matchPattern } from '../../../src/draft/evidence/match-patterns.ts';
import { readForEvidence, type Reading } from '../../../src/draft/evidence/reading.ts';
import { asDocument, readSentences, type Sentence } from './sentences.ts';

const POLES = ['conventional', 'better'] as const;
const LOOK = '--look=';

/** What the patterns of one pole of a dimension find among the sentences. */
type Finds = {
  readonly id: string;
  readonly pole: Sentence['pole'];
  readonly open: readonly Sentence[];
  readonly closed: readonly Sentence[];
  /** Open sentences that they should have found. */
  readonly missed: readonly Sentence[];
  readonly ofOtherPole: readonly Sentence[];
  /** Near misses, and sentences of other dimensions; some of these may speak to both. */
  readonly elsewhere: readonly Sentence[];
};

/**
 * Prints how many of the sentences the patterns alone find, each sentence without anything around it. Every second one
 * is closed: only counted, since a pattern that was written for a sentence finds that sentence. `--look=VO4,PD1` prints,
 * for these dimensions, the open sentences that were missed or wrongly found.
 */
export async function measureSentences(options: readonly string[]): Promise<void> {
  const sentences = readSentences();
  const rubric = readRubric();
  const concepts = await loadConcepts(rubric.language);
  const reading = readForEvidence([asDocument(sentences)], rubric, concepts);
  const finds = listDimensions(rubric).flatMap(({ id }) =>
    POLES.map((pole) => {
      const hits = listHits(reading, concepts.dimensions[id]?.[pole] ?? []);
      return sortHits(id, pole, hits, sentences);
    }),
  );
  const looked = options
    .find((option) => option.startsWith(LOOK))
    ?.slice(LOOK.length)
    .split(',');
  for (const found of finds.filter(({ id }) => looked?.includes(id))) printFinds(found);
  printSum(finds, sentences.length);
}

function listHits({ units, index }: Reading, patterns: readonly Pattern[]): ReadonlySet<number> {
  const matches = patterns.flatMap((pattern) => matchPattern(pattern, units, index));
  const own = matches.filter(({ lent }) => lent.length === 0);
  return new Set(own.map(({ unit }) => units[unit]?.passage ?? -1));
}

function sortHits(
  id: string,
  pole: Sentence['pole'],
  hits: ReadonlySet<number>,
  sentences: readonly Sentence[],
): Finds {
  const own = sentences.filter((one) => one.dimension === id && one.pole === pole);
  const found = sentences.filter(({ number }) => hits.has(number));
  const isHere = (one: Sentence) => one.dimension === id && one.pole !== 'neither';
  return {
    id,
    pole,
    open: own.filter(({ number, isOpen }) => isOpen && hits.has(number)),
    closed: own.filter(({ number, isOpen }) => !isOpen && hits.has(number)),
    missed: own.filter(({ number, isOpen }) => isOpen && !hits.has(number)),
    ofOtherPole: found.filter((one) => isHere(one) && one.pole !== pole),
    elsewhere: found.filter((one) => !isHere(one)),
  };
}

function printFinds({ id, pole, missed, ofOtherPole, elsewhere }: Finds): void {
  console.log(`${id}, ${pole}`);
  const print = (title: string, sentences: readonly Sentence[]) => {
    console.log(`  ${title}: ${sentences.length}`);
    for (const { dimension, pole: own, text, isOpen } of sentences)
      if (isOpen) console.log(`    ${dimension} ${own}: ${text}`);
  };
  print('missed', missed);
  print('of the other pole', ofOtherPole);
  print('elsewhere', elsewhere);
}

function printSum(finds: readonly Finds[], sentences: number): void {
  const sum = (of: (found: Finds) => number) =>
    finds.reduce((total, found) => total + of(found), 0);
  const half = sum(({ open, missed }) => open.length + missed.length);
  const share = (found: number) => `${found} of ${half} (${(found / half).toFixed(2)})`;
  console.log(`Sentences alone, by patterns alone: ${sentences}`);
  console.log(`  open to those who write patterns: ${share(sum(({ open }) => open.length))}`);
  console.log(`  closed: ${share(sum(({ closed }) => closed.length))}`);
  console.log(`  found for the other pole: ${sum(({ ofOtherPole }) => ofOtherPole.length)}`);
  const elsewhere = sum((found) => found.elsewhere.length) / sentences;
  console.log(`  other dimensions found for a sentence: ${elsewhere.toFixed(2)}`);
}
