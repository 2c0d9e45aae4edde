import { build } from 'vite';
import { measureEvidence } from './evidence/measure-evidence.ts';
import { measureBlocks } from './measure-blocks.ts';
import { measureDrafts } from './measure-drafts.ts';
import { measureLibrary } from './measure-library.ts';
import { measurePaints } from './measure-paints.ts';
import { measureQuestions } from './measure-questions.ts';
import { measureReports } from './measure-reports.ts';
import { measureSizes } from './measure-sizes.ts';

/**
 * What can be measured, each by its name: `npm run bench -- reports`. Without a name, all of it. Words that begin with
 * `--` are options of the parts: `npm run bench -- evidence --kept`.
 */
const PARTS: Readonly<Record<string, (options: readonly string[]) => Promise<void> | void>> = {
  sizes: measureSizes,
  paint: measurePaints,
  library: measureLibrary,
  questions: measureQuestions,
  reports: measureReports,
  drafts: measureDrafts,
  blocks: measureBlocks,
  evidence: measureEvidence,
};
const OF_THE_BUILT_APP = ['sizes', 'paint', 'library', 'blocks'];

async function runBench(words: readonly string[]): Promise<void> {
  const options = words.filter((word) => word.startsWith('--'));
  const wanted = words.filter((word) => !word.startsWith('--'));
  const unknown = wanted.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(
      `${unknown.join(', ')}: no such part. There are ${Object.keys(PARTS).join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  const chosen = Object.keys(PARTS).filter((name) => wanted.length === 0 || wanted.includes(name));
  if (chosen.some((name) => OF_THE_BUILT_APP.includes(name))) await build({ logLevel: 'warn' });
  for (const name of chosen) await PARTS[name]?.(options);
}

await runBench(process.argv.slice(2));
