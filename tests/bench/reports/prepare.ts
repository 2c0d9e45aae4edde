import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { createConsole } from '../../../src/cli/console.ts';
import { readFontFile } from '../../../src/cli/font-files-node.ts';
import { mainAssessor } from '../../../src/domain/assessment/assessment.ts';
import { assess } from '../../../src/domain/findings/assess.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Block } from '../../../src/publish/blocks.ts';
import { composeDocument } from '../../../src/publish/gap-report/cuts.ts';
import { decodeWoff } from '../../../src/publish/pdf/fonts/decode-woff.ts';
import { mapTexts } from '../../../src/publish/pdf/text/map-texts.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { finishAssessment } from '../finished-assessment.ts';
import { importPeer, type Content, type FontFiles } from './contender.ts';

const HERE = import.meta.dirname;
const MODULES = join(HERE, 'node_modules');
/** Made anew each time. Inside the packages, since what is built here imports them. */
const SCRATCH = join(MODULES, '.bench');
export const DATE = '2026-11-22';

/**
 * Installs what ours is measured against. It has a folder of its own, so that the app does not install it. False when it
 * could not be had, for want of a network for example.
 */
export function installPeers(): boolean {
  if (existsSync(join(MODULES, '.package-lock.json'))) return true;
  console.log('Installing the libraries to compare with in tests/bench/reports …');
  const options = { cwd: HERE, stdio: 'inherit', shell: true } as const;
  return spawnSync('npm ci --no-audit --no-fund', options).status === 0;
}

export type Prepared = {
  readonly content: string;
  readonly fonts: FontFiles;
  readonly folder: string;
  /** The measuring program: everything of ours in one place, as the app ships it. */
  readonly program: string;
};

/** Writes what the measuring processes read. */
export async function prepare(rubric: Rubric): Promise<Prepared> {
  const folder = join(SCRATCH, 'made');
  mkdirSync(folder, { recursive: true });
  const fonts = { regular: join(SCRATCH, '400.ttf'), bold: join(SCRATCH, '700.ttf') };
  const regular = decodeWoff(await readFontFile({ subset: 'latin', weight: 400 }));
  writeFileSync(fonts.regular, regular);
  writeFileSync(fonts.bold, decodeWoff(await readFontFile({ subset: 'latin', weight: 700 })));
  const content = join(SCRATCH, 'content.json');
  writeFileSync(content, JSON.stringify(await makeContent(rubric, regular)));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(HERE, '../../..'),
    build: { ssr: join(HERE, 'measure.ts'), outDir: SCRATCH, emptyOutDir: false, minify: true },
    ssr: { noExternal: true },
  });
  return { content, fonts, folder, program: join(SCRATCH, 'measure.js') };
}

async function makeContent(rubric: Rubric, font: Uint8Array): Promise<Content> {
  const assessment = finishAssessment(rubric, 1);
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  const report = buildReport(rubric, assessment, result, DATE);
  const { blocks, info } = composeDocument(report, rubric, createConsole().language, 'full', 'a4');
  return { report, rubric, blocks: await replaceMissing(blocks, font), info };
}

type FontKit = { readonly create: (bytes: Uint8Array) => { readonly characterSet: number[] } };

/**
 * The blocks with a question mark for each character that the plain font lacks: the others would drop the character, or
 * the rest of its line, and so have less to do.
 */
async function replaceMissing(
  blocks: readonly Block[],
  font: Uint8Array,
): Promise<readonly Block[]> {
  const { create } = await importPeer<FontKit>('fontkit');
  const known = new Set(create(font).characterSet);
  return mapTexts(blocks, (text) =>
    Array.from(text, (sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '?')).join(''),
  );
}
