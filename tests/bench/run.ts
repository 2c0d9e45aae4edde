import { build } from 'vite';
import { measurePaints } from './measure-paints.ts';
import { measureReports } from './measure-reports.ts';
import { measureSizes } from './measure-sizes.ts';

/** What can be measured, each by its name: `npm run bench -- reports`. Without a name, all of it. */
const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
  sizes: measureSizes,
  paint: measurePaints,
  reports: measureReports,
};
const OF_THE_BUILT_APP = ['sizes', 'paint'];

async function runBench(wanted: readonly string[]): Promise<void> {
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
  for (const name of chosen) await PARTS[name]?.();
}

await runBench(process.argv.slice(2));
