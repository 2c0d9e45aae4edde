import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontSource } from '../publish/pdf/fonts/font-source.ts';

const { resolve } = createRequire(import.meta.url);

/** The font files of the installed package, read from disk. */
export const readFontFile: FontSource = async ({ subset, weight }) => {
  return new Uint8Array(
    await readFile(
      resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff`),
    ),
  );
};
