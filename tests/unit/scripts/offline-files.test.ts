import { expect, test } from 'vitest';
import { sortFiles } from '../../../scripts/offline-files.ts';

type Bundle = Parameters<typeof sortFiles>[0];

const chunk = (name: string, change: object = {}) => ({
  type: 'chunk',
  fileName: `assets/${name}.js`,
  imports: [],
  dynamicImports: [],
  facadeModuleId: null,
  code: '',
  ...change,
});
const asset = (fileName: string, source = '') => ({ type: 'asset', fileName, source });

/** A small build: a page, a screen, a maker of documents in a worker and on the page. */
const files = [
  chunk('index', {
    isEntry: true,
    imports: ['assets/react.js'],
    dynamicImports: ['assets/screen.js', 'assets/make-in-browser.js'],
    code: 'fetch("rubric.json")',
  }),
  chunk('react'),
  chunk('screen'),
  chunk('make-in-browser', {
    facadeModuleId: '/app/src/publish/worker/make-in-browser.ts',
    dynamicImports: ['assets/write-pdf.js'],
    code: 'new Worker("worker.js")',
  }),
  chunk('write-pdf', { imports: ['assets/both.js'], code: 'fetch("font.woff")' }),
  chunk('both'),
  asset('assets/worker.js', 'import("./write-pdf-in-worker.js")'),
  asset('assets/write-pdf-in-worker.js', 'import "./both.js"; fetch("font.woff")'),
  asset('assets/font.woff'),
  asset('assets/rubric.json'),
  asset('assets/icon.svg'),
  asset('assets/write-pdf.css'),
  asset('index.html', '<link href="./assets/icon.svg"><script src="./assets/first.js">'),
  asset('assets/first.js', 'ask("write-word.js")'),
  chunk('write-word'),
];
const parts = sortFiles(
  Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Bundle,
);

test.each([
  ['the page', 'index.html', 'shell'],
  ['the first script', 'assets/index.js', 'shell'],
  ['what it imports', 'assets/react.js', 'shell'],
  ['a script beside it', 'assets/first.js', 'shell'],
  ['a screen that comes later', 'assets/screen.js', 'shell'],
  ['what starts a worker', 'assets/make-in-browser.js', 'shell'],
  ['data that the script names', 'assets/rubric.json', 'shell'],
  ['a picture that the page names', 'assets/icon.svg', 'shell'],
  ['style', 'assets/write-pdf.css', 'shell'],
  ['a worker', 'assets/worker.js', 'rest'],
  ['what a worker imports', 'assets/write-pdf-in-worker.js', 'rest'],
  ['a font', 'assets/font.woff', 'rest'],
  ['script that worker and page have in common', 'assets/both.js', 'rest'],
  ['the copy of a writer for the page', 'assets/write-pdf.js', 'page'],
])('%s: %s is of the part %s', (_what, name, part) => {
  expect(parts.get(name)).toBe(part);
});
