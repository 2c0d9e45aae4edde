import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { readRubric } from '../../scripts/read-rubric.ts';
import type { Task, Times } from './reports/measure.ts';
import { measurePortfolio, type Portfolio } from './reports/portfolio.ts';
import { installPeers, prepare, type Prepared } from './reports/prepare.ts';
import { measureRecall } from './reports/recall.ts';
import { spreadOf, verdict } from './statistics.ts';

/** Who is measured, in the order of the tables, and whether its file is tagged. */
const CONTENDERS = [
  { id: 'ours', name: 'ours, tagged' },
  { id: 'pdfkit', name: 'pdfkit, tagged by hand' },
  { id: 'pdfmake', name: 'pdfmake, says it is tagged' },
  { id: 'jspdf', name: 'jsPDF + autotable, no tags' },
  { id: 'pdfkit-plain', name: 'pdfkit, no tags' },
  { id: 'react-pdf', name: '@react-pdf/renderer, no tags' },
] as const;
const COLD_ROUNDS = 9;
const WARM_UPS = 5;
const WARM_ROUNDS = 20;
const PORTFOLIOS = [50, 100, 200];

const AIMS = { warmTagged: 0.5, warmPlain: 1.2, cold: 1, size: 1.5, rate: 8, growth: 1.2 };

/** Prints how ours compares with what else makes PDF in JavaScript, and how fast the command line is with many files. */
export async function measureReports(): Promise<void> {
  const rubric = readRubric();
  if (installPeers()) await compare(await prepare(rubric));
  else console.log('Reports: the comparison is left out, its libraries could not be installed.');
  printPortfolios(PORTFOLIOS.map((reports) => measurePortfolio(rubric, reports)));
}

async function compare(prepared: Prepared): Promise<void> {
  const cold = measureCold(prepared);
  const warm = measureWarm(prepared);
  printTimes(`Report, first in a fresh process, import included, ${COLD_ROUNDS} rounds`, cold);
  printTimes(`Report, one of many in one process, ${WARM_ROUNDS} rounds after ${WARM_UPS}`, warm);
  const sizes = await printFiles(prepared);
  printAims(medians(cold), medians(warm), sizes);
  await printRecall();
}

/** Prints how many of the words of each script come back out of the file in MuPDF. */
async function printRecall(): Promise<void> {
  console.log('Words that MuPDF reads back:');
  for (const { script, found, of } of await measureRecall())
    console.log(`  ${script}: ${found} of ${of}: ${verdict(found === of)}`);
}

/** Each time a process of its own, everybody once a round. */
function measureCold(prepared: Prepared): Times {
  const times = Object.fromEntries(CONTENDERS.map(({ id }): [string, number[]] => [id, []]));
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    for (const { id } of CONTENDERS) {
      const [time = NaN] = runTask(prepared, [id], 0)[id] ?? [];
      times[id]?.push(time);
    }
  }
  return times;
}

function measureWarm(prepared: Prepared): Times {
  return runTask(
    prepared,
    CONTENDERS.map(({ id }) => id),
    WARM_ROUNDS,
  );
}

function runTask(prepared: Prepared, ids: readonly string[], rounds: number): Times {
  const { content, fonts, folder, program } = prepared;
  const task: Task = { ids, warmUps: WARM_UPS, rounds, content, fonts, folder };
  const words = ['--expose-gc', program, JSON.stringify(task)];
  const run = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: productionEnvironment(),
  });
  if (run.status !== 0) throw new Error(`${ids.join(', ')}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Times;
}

/** React and others do less when they are told that nobody is developing. */
function productionEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production' };
}

type Medians = Readonly<Record<string, number>>;

function medians(times: Times): Medians {
  return Object.fromEntries(
    Object.entries(times).map(([id, values]) => [id, spreadOf(values).median]),
  );
}

function printTimes(title: string, times: Times): void {
  console.log(`${title}:`);
  const { ours = NaN } = medians(times);
  for (const { id, name } of CONTENDERS) {
    const { median, low, high } = spreadOf(times[id] ?? []);
    const spread = `[${low.toFixed(0)}-${high.toFixed(0)}]`.padEnd(13);
    const ratio = (median / ours).toFixed(2).padStart(6);
    console.log(`  ${median.toFixed(0).padStart(6)} ms ${spread} ${ratio} x ours  ${name}`);
  }
}

/** Prints pages and bytes. Gives the bytes. */
async function printFiles({ folder }: Prepared): Promise<Medians> {
  const sizes: Record<string, number> = {};
  console.log('Report, the file:');
  for (const { id, name } of CONTENDERS) {
    const bytes = readFileSync(join(folder, `${id}.pdf`));
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
    sizes[id] = bytes.length;
    const ratio = (bytes.length / (sizes['ours'] ?? NaN)).toFixed(2).padStart(6);
    const columns = `${String(bytes.length).padStart(8)} bytes, ${String(pages).padStart(3)} pages`;
    console.log(`  ${columns} ${ratio} x ours  ${name}`);
  }
  return sizes;
}

function printAims(cold: Medians, warm: Medians, sizes: Medians): void {
  const ratio = (values: Medians, id: string) => (values['ours'] ?? NaN) / (values[id] ?? NaN);
  console.log('Aims, ours as a part of the other:');
  printAim('one of many, of tagged pdfkit', ratio(warm, 'pdfkit'), AIMS.warmTagged);
  printAim('one of many, of pdfmake', ratio(warm, 'pdfmake'), AIMS.warmTagged);
  printAim('one of many, of untagged jsPDF', ratio(warm, 'jspdf'), AIMS.warmPlain);
  printAim('first, of pdfmake', ratio(cold, 'pdfmake'), AIMS.cold);
  printAim('size, of untagged jsPDF', ratio(sizes, 'jspdf'), AIMS.size);
}

function printAim(what: string, found: number, most: number): void {
  console.log(`  ${what}: ${found.toFixed(2)}, at most ${most}: ${verdict(found <= most)}`);
}

function printPortfolios(runs: readonly Portfolio[]): void {
  console.log('Reports from the command line, start included:');
  for (const { reports, seconds, peak } of runs) {
    const rate = (reports / seconds).toFixed(1);
    const memory = `at most ${(peak / 2 ** 20).toFixed(0)} MiB of memory`;
    console.log(`  ${reports} in ${seconds.toFixed(1)} s: ${rate} a second, ${memory}`);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return;
  const rate = last.reports / last.seconds;
  console.log(`  at least ${AIMS.rate} a second: ${verdict(rate >= AIMS.rate)}`);
  printAim('memory of the most, of the fewest', last.peak / first.peak, AIMS.growth);
}
