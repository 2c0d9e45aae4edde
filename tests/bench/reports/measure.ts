import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Contender, Content, FontFiles, MakePdf } from './contender.ts';

/** Who is measured. Each is loaded when its turn comes, so that a cold run loads nothing else. */
const CONTENDERS: Readonly<Record<string, () => Promise<Contender>>> = {
  ours: async () => (await import('./ours.ts')).ours,
  jspdf: async () => (await import('./jspdf.ts')).jspdf,
  pdfkit: async () => (await import('./pdfkit.ts')).pdfkitTagged,
  'pdfkit-plain': async () => (await import('./pdfkit.ts')).pdfkitPlain,
  pdfmake: async () => (await import('./pdfmake.ts')).pdfmake,
  'react-pdf': async () => (await import('./react-pdf.ts')).reactPdf,
};

/** What a process is asked to do, and what it answers: milliseconds by contender. */
export type Task = {
  readonly ids: readonly string[];
  readonly warmUps: number;
  readonly rounds: number;
  readonly content: string;
  readonly fonts: FontFiles;
  /** Where the last PDF of each contender is left: `folder/id.pdf`. */
  readonly folder: string;
};
export type Times = Readonly<Record<string, readonly number[]>>;

/** From the import of the library to the first finished report. */
async function measureFirst(id: string, content: Content, fonts: FontFiles): Promise<Measured> {
  const started = performance.now();
  const contender = await CONTENDERS[id]?.();
  if (!contender) throw new Error(`There is no contender ${id}.`);
  const make = await contender.load(fonts);
  const bytes = await make(content);
  return { make, bytes, time: performance.now() - started };
}
type Measured = { readonly make: MakePdf; readonly bytes: Uint8Array; readonly time: number };

/** So slow that it takes part in the last rounds only: the whole must not take an hour. */
function isSlow([time = 0]: readonly number[] = []): boolean {
  return time > SLOW;
}
const SLOW = 8000;
const SLOW_ROUNDS = 3;

async function run(task: Task): Promise<Times> {
  const content = JSON.parse(readFileSync(task.content, 'utf8')) as Content;
  const first: Record<string, number[]> = {};
  const makers: (readonly [string, MakePdf])[] = [];
  for (const id of task.ids) {
    const { make, bytes, time } = await measureFirst(id, content, task.fonts);
    first[id] = [time];
    makers.push([id, make]);
    writeFileSync(`${task.folder}/${id}.pdf`, bytes);
  }
  if (task.rounds === 0) return first;
  const times = Object.fromEntries(task.ids.map((id): [string, number[]] => [id, []]));
  for (let round = -task.warmUps; round < task.rounds; round += 1) {
    const present = makers.filter(
      ([id]) => round >= task.rounds - SLOW_ROUNDS || !isSlow(first[id]),
    );
    // Everyone goes first in turn, and nobody pays for the garbage of the one before.
    const shift = (round + task.warmUps) % present.length;
    for (const [id, make] of [...present.slice(shift), ...present.slice(0, shift)]) {
      globalThis.gc?.();
      const started = performance.now();
      await make(content);
      if (round >= 0) times[id]?.push(performance.now() - started);
    }
  }
  return times;
}

const task = JSON.parse(process.argv[2] ?? '') as Task;
process.stdout.write(JSON.stringify(await run(task)));
