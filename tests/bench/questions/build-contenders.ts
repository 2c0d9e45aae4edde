import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { rubricAsset } from '../../../scripts/rubric-asset.ts';
import { listDimensions, type Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { ContenderId } from './contenders.ts';
import { listPlainQuestions } from './plain-questions.ts';

const HERE = import.meta.dirname;
const MODULES = join(HERE, 'node_modules');
/** Made anew each time. Inside the packages, since nothing looks for sources there. */
const SCRATCH = join(MODULES, '.bench');

/**
 * Installs what ours is measured against. It has a folder of its own, so that the app does not install it. False when it
 * could not be had, for want of a network for example.
 */
export function installPeers(): boolean {
  if (existsSync(join(MODULES, '.package-lock.json'))) return true;
  console.log('Installing the libraries to compare with in tests/bench/questions …');
  const options = { cwd: HERE, stdio: 'inherit', shell: true } as const;
  return spawnSync('npm ci --no-audit --no-fund', options).status === 0;
}

/** Builds every contender for the dimensions of a rubric, as it would be published. Gives the folder of each. */
export async function buildContenders(
  rubric: Rubric,
): Promise<Readonly<Record<ContenderId, string>>> {
  const scratch = join(SCRATCH, String(listDimensions(rubric).length));
  mkdirSync(scratch, { recursive: true });
  const questions = join(scratch, 'questions.json');
  writeFileSync(questions, JSON.stringify(listPlainQuestions(rubric)));
  const folders = {
    ours: join(scratch, 'ours'),
    survey: join(scratch, 'survey'),
    bare: join(scratch, 'bare'),
  };
  await buildOurs(rubric, folders.ours);
  await buildPeer('survey', questions, folders.survey);
  await buildPeer('bare', questions, folders.bare);
  return folders;
}

/** The app as it is, with this rubric as the one it comes with. */
async function buildOurs(rubric: Rubric, outDir: string): Promise<void> {
  await build({
    root: join(HERE, '../../..'),
    logLevel: 'error',
    plugins: [{ ...rubricAsset(() => rubric), name: 'measured-rubric', enforce: 'pre' }],
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
}

async function buildPeer(name: string, questions: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(HERE, name),
    base: './',
    logLevel: 'error',
    resolve: { alias: { 'plain-questions': questions } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000_000,
    },
  });
}
