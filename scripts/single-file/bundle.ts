import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { viteAliases } from '../vite-aliases.ts';
import { shapingInside } from './shaping-inside.ts';

export type Bundle = { readonly script: string; readonly style: string };

/** Makes one script of an entry and all it can ask for, with every file it names written into it. */
export async function bundle(root: string, entry: string): Promise<Bundle> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), shapingInside(), allInside()],
    resolve: { alias: viteAliases },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'es', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return join(entry, built.output);
}

function join(entry: string, output: Rolldown.RolldownOutput['output']): Bundle {
  const bundle = { script: '', style: '' };
  for (const file of output) {
    if (file.type === 'chunk' && bundle.script === '') bundle.script = file.code;
    else if (file.type === 'asset' && file.fileName.endsWith('.css'))
      bundle.style += String(file.source);
    else throw new Error(`${entry} asks for a file of its own: ${file.fileName}`);
  }
  return bundle;
}

/** A worker or a file that is named beside the script would be looked for beside the page, where nothing is. */
function allInside(): Plugin {
  return {
    name: 'all-inside',
    generateBundle(_, output) {
      for (const file of Object.values(output)) {
        if (file.type === 'chunk' && BESIDE.test(file.code))
          this.error(`${file.fileName} asks for a file beside it.`);
      }
    },
  };
}

/**
 * A module that neither imports nor exports, as a script of the older kind: the only one that Chromium lets a worker of a
 * page from a folder be. Where the script is, which only modules can ask, is nowhere.
 */
export function toPlainScript(module: string): string {
  const script = module.replaceAll('import.meta', '({url:"blob:nowhere"})');
  return `"use strict";(()=>{${script}\n})();`;
}

const BESIDE = /new URL\((["'`])[^"'`]+\1,\s*import\.meta\.url/;
