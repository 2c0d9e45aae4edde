import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describeSubset, type FontSource } from '../publish/pdf/fonts/font-source.ts';

const { resolve } = createRequire(import.meta.url);

/** The font files of the installed packages, read from disk. */
export const readFontFile: FontSource = async ({ subset, weight }) => {
  // A script of its own has a package of its own, with the name of the script twice in the path.
  const name = describeSubset(subset).script === undefined ? 'noto-sans' : `noto-sans-${subset}`;
  const file = `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`;
  return new Uint8Array(await readFile(resolve(file)));
};
