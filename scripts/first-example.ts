import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { holdData } from './held-data.ts';

const PUBLIC_NAME = 'virtual:first-example';
const RESOLVED = '\0first-example';
const EXAMPLE = new URL('../src/app/example.assessment.json', import.meta.url);

/** Holds the worked example in the page: `virtual:first-example` has its id. */
export function firstExample(): Plugin {
  let isBuild = false;
  let tags: readonly HtmlTagDescriptor[] = [];
  return {
    name: 'first-example',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId(id) {
      return id === PUBLIC_NAME ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      if (!isBuild) return 'export const firstExampleId = null;';
      const held = holdData('first-example', JSON.parse(readFileSync(EXAMPLE, 'utf8')));
      tags = [held.tag];
      return `export const firstExampleId = ${JSON.stringify(held.id)};`;
    },
    transformIndexHtml: () => [...tags],
  };
}
