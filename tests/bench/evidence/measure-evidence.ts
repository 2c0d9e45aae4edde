import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readRubric } from '../../../scripts/read-rubric.ts';
import { listDimensions, type Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Concepts } from '../../../src/draft/evidence/concepts.ts';
import { findEvidence } from '../../../src/draft/evidence/find-evidence.ts';
import { loadConcepts } from '../../../src/draft/evidence/load-concepts.ts';
import { spreadOf, verdict } from '../statistics.ts';
import { searchPlainly, type ScoredByDimension } from './baseline.ts';
import { addUp, measureDraft, shareOf, type Figures, type Rate } from './figures.ts';
import { readHalf, type Half, type LabelledDraft } from './halves.ts';
import { learnApart } from './learn-apart.ts';
import { LONG, makeLongDraft } from './long-draft.ts';
import { printMisses } from './print-misses.ts';

const AIMS = { precision: 0.6, recall: 0.85, silence: 0.7, poles: 0.85, milliseconds: 150 };
const ROUNDS = 15;
const FIRST_ROUNDS = 5;

/** Prints how well passages are found, against plain full-text search; `--kept` measures the half kept for the end. */
export async function measureEvidence(options: readonly string[]): Promise<void> {
  const rubric = readRubric();
  const concepts = await loadConcepts(rubric.language);
  const half: Half = options.includes('--kept') ? 'kept' : 'tuning';
  const drafts = await readHalf(half);
  const threshold = chooseThreshold(rubric, half === 'tuning' ? drafts : await readHalf('tuning'));

  // The kept half taught nothing; a draft of the tuning half is measured with what the others teach.
  const apart = half === 'tuning' ? learnApart(drafts, rubric, concepts) : [];
  const found = drafts.map((draft, at) => find(draft, rubric, apart[at] ?? concepts));
  const ours = drafts.map((draft, at) =>
    measureDraft(draft, idsOf(rubric), found[at] ?? new Map()),
  );
  const theirs = drafts.map((draft) =>
    measureDraft(draft, idsOf(rubric), above(threshold, searchPlainly(rubric, draft.document))),
  );
  console.log(`Evidence, the ${half} half: ${drafts.length} drafts, ${countLabels(drafts)} labels`);
  const isLong = half === 'tuning' && !options.includes('--short');
  drafts.forEach((draft, at) => {
    console.log(`  ${draft.name}: ${sayShort(ours[at])}`);
    if (isLong) printMisses(draft, idsOf(rubric), found[at] ?? new Map());
  });
  printFigures('ours', addUp(ours));
  printFigures(
    `MiniSearch with the question, from a score of ${threshold.toFixed(1)}`,
    addUp(theirs),
  );
  printAims(addUp(ours));
  printTimes(rubric, concepts, drafts);
}

function find({ document }: LabelledDraft, rubric: Rubric, concepts: Concepts) {
  return findEvidence({ rubric, concepts, documents: [document] }).evidence;
}

function idsOf(rubric: Rubric): readonly string[] {
  return listDimensions(rubric).map(({ id }) => id);
}

function countLabels(drafts: readonly LabelledDraft[]): number {
  return drafts.reduce((sum, { labels }) => sum + labels.length, 0);
}

function above(threshold: number, scored: ScoredByDimension): ScoredByDimension {
  return new Map(
    [...scored].map(([id, shown]) => [id, shown.filter(({ score }) => score >= threshold)]),
  );
}

/** Plain search has no threshold of its own: it gets the one with the best harmonic mean of its figures, which lets none be nil. */
function chooseThreshold(rubric: Rubric, drafts: readonly LabelledDraft[]): number {
  const scored = drafts.map(({ document }) => searchPlainly(rubric, document));
  let best = { threshold: 0, mean: -1 };
  for (let threshold = 0; threshold <= 150; threshold += 1) {
    const { precision, recall, silence } = addUp(
      drafts.map((draft, at) =>
        measureDraft(draft, idsOf(rubric), above(threshold, scored[at] ?? new Map())),
      ),
    );
    const shares = [precision, recall, silence].map((one) => shareOf(one) || 0);
    const mean = shares.length / shares.reduce((sum, share) => sum + 1 / share, 0);
    if (mean > best.mean) best = { threshold, mean };
  }
  return best.threshold;
}

function sayShort(figures: Figures | undefined): string {
  if (!figures) return '';
  const { precision, recall, silence, poles } = figures;
  const say = (name: string, one: Rate) => `${name} ${shareOf(one).toFixed(2)}`;
  return [
    say('precision', precision),
    say('recall', recall),
    say('silence', silence),
    say('poles', poles),
  ].join(', ');
}

function printFigures(who: string, figures: Figures): void {
  const print = (name: string, one: Rate) =>
    console.log(`  ${shareOf(one).toFixed(2)}  ${name} (${one.right} of ${one.of})`);
  console.log(`${who}:`);
  print('precision in the first three, dimensions that are there', figures.precision);
  print('precision in the first three, all dimensions', figures.precisionOfAll);
  print('recall in the first five', figures.recall);
  print('silence where nothing is there', figures.silence);
  print('pole of the passages found', figures.poles);
}

function printAims({ precision, recall, silence, poles }: Figures): void {
  console.log('Aims:');
  const found = { precision, recall, silence, poles };
  for (const [name, one] of Object.entries(found)) {
    const aim = AIMS[name as keyof typeof found];
    const share = shareOf(one);
    console.log(`  ${name} at least ${aim}: ${share.toFixed(2)}, ${verdict(share >= aim)}`);
  }
}

/**
 * All rankings of a long draft, reading of its words included, the same in two parts, and the same for plain search: one
 * of many, and the first of a program.
 */
function printTimes(rubric: Rubric, concepts: Concepts, drafts: readonly LabelledDraft[]): void {
  const long = makeLongDraft(drafts);
  const ours: number[] = [];
  const kept: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The words of a document that was read before are kept: a copy is another document.
    const documents = [{ ...long }];
    ours.push(timeOf(() => findEvidence({ rubric, concepts, documents })));
    kept.push(timeOf(() => findEvidence({ rubric, concepts, documents })));
    theirs.push(timeOf(() => searchPlainly(rubric, long)));
  }
  const [mine, plain] = [spreadOf(ours), spreadOf(theirs)];
  const spread = `[${mine.low.toFixed(0)}-${mine.high.toFixed(0)}]`;
  console.log(
    `${idsOf(rubric).length} rankings of ${LONG.pages} pages (${LONG.passages} passages): ` +
      `${mine.median.toFixed(0)} ms ${spread}, ${(mine.median / plain.median).toFixed(2)} x plain search ` +
      `(${plain.median.toFixed(0)} ms); at most ${AIMS.milliseconds} ms: ${verdict(mine.median <= AIMS.milliseconds)}`,
  );
  const again = spreadOf(kept);
  const words = spreadOf(ours.map((all, round) => all - (kept[round] ?? 0)));
  console.log(
    `  of this, reading its words once: ${words.median.toFixed(0)} ms; the rankings after that: ` +
      `${again.median.toFixed(0)} ms [${again.low.toFixed(0)}-${again.high.toFixed(0)}]`,
  );
  const first = spreadOf(Array.from({ length: FIRST_ROUNDS }, timeFirst));
  console.log(
    `  the first time after a program has begun: ${first.median.toFixed(0)} ms ` +
      `[${first.low.toFixed(0)}-${first.high.toFixed(0)}]`,
  );
}

const TIME_FIRST = fileURLToPath(new URL('./time-first.ts', import.meta.url));

function timeFirst(): number {
  const printed = execFileSync(process.execPath, [...process.execArgv, TIME_FIRST], {
    encoding: 'utf8',
  });
  return Number(printed.trim());
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
