import { expect, test } from 'vitest';
import { shellChunks } from '../../../scripts/shell-chunks.ts';

/** Who imports whom, below `src`. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'main.tsx': ['app/start.ts'],
  'app/start.ts': ['lib/paint.ts'],
  'app/open-own-storage.ts': ['storage/database.ts', 'app/kept-work.ts', 'lib/paint.ts'],
  'app/keep-on-hide.ts': ['app/kept-work.ts'],
  'ui/screens/home-screen.tsx': ['ui/card.tsx', 'ui/heading.ts'],
  'ui/screens/assessment-screen.tsx': ['ui/steps.tsx', 'ui/heading.ts'],
  'ui/screens/questions-screen.tsx': [
    ...['ui/question.tsx', 'ui/card.tsx', 'ui/steps.tsx', 'lib/paint.ts'],
  ],
};

type Group = {
  readonly name: (id: string, context: unknown) => string | null;
  readonly priority?: number;
};

/** The file that a module goes to: that of the first group that wants it, by priority. */
function fileOf(module: string): string | null {
  const plugin = shellChunks() as unknown as {
    configResolved: (config: { root: string }) => void;
    outputOptions: (options: object) => { codeSplitting: { groups: readonly Group[] } };
  };
  plugin.configResolved({ root: '/app' });
  const { groups } = plugin.outputOptions({}).codeSplitting;
  const context = {
    getModuleInfo: (id: string) => ({
      importedIds: (IMPORTS[id.replace('/app/src/', '')] ?? []).map((name) => `/app/src/${name}`),
    }),
  };
  const sorted = groups.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  for (const { name } of sorted) {
    const file = name(module, context);
    if (file) return file;
  }
  return null;
}

test.each([
  ['the framework', '/app/node_modules/react-dom/client.js', 'framework'],
  ['what the page imports', '/app/src/lib/paint.ts', 'shell'],
  ['what home and an assessment have in common', '/app/src/ui/heading.ts', 'shell'],
  ['what stands around a step', '/app/src/ui/steps.tsx', 'assessment-screen'],
  ['a question', '/app/src/ui/question.tsx', 'questions-screen'],
  ['the store', '/app/src/storage/database.ts', 'open-own-storage'],
  ['what is wanted before the store', '/app/src/app/kept-work.ts', 'keep-on-hide'],
])('%s has a file of its own', (_what, module, file) => {
  expect(fileOf(module)).toBe(file);
});

test.each([
  ['the entry', '/app/src/main.tsx'],
  ['what home and the questions have in common', '/app/src/ui/card.tsx'],
  ['a screen that comes later', '/app/src/ui/screens/plan-screen.tsx'],
  ['another package', '/app/node_modules/jspdf/jspdf.js'],
])('%s is left to the bundler', (_what, module) => {
  expect(fileOf(module)).toBeNull();
});
