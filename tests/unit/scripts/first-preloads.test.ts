import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { findWanted, writePreloads } from '../../../scripts/first-preloads.ts';

type Bundle = Parameters<typeof findWanted>[0];

const asset = (fileName: string) => ({ type: 'asset', fileName });
const chunk = (name: string, imports: readonly string[] = [], css: readonly string[] = []) => ({
  type: 'chunk',
  name,
  fileName: `assets/${name}.js`,
  isEntry: name === 'index',
  imports,
  viteMetadata: { importedCss: new Set(css) },
});

function bundleOf(...files: readonly { fileName: string }[]): Bundle {
  return Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Bundle;
}

const BUILT = bundleOf(
  chunk('index', ['assets/shell.js']),
  chunk('shell'),
  chunk('home-screen', ['assets/shell.js', 'assets/toast.js'], ['assets/home.css']),
  chunk('toast'),
  chunk('assessment-screen', ['assets/shell.js']),
  chunk('questions-screen', ['assets/shell.js', 'assets/assessment-screen.js']),
  chunk('open-own-storage'),
  asset('assets/first-words-1/of-AS1.json'),
);

test('home begins with its screen and the store', () => {
  expect(findWanted(BUILT).home).toEqual([
    'assets/home-screen.js',
    'assets/home.css',
    'assets/toast.js',
    'assets/open-own-storage.js',
  ]);
});

test('a question begins with what stands around it, and without the store', () => {
  expect(findWanted(BUILT).question).toEqual([
    'assets/assessment-screen.js',
    'assets/questions-screen.js',
  ]);
});

test('the words of a question lie in a folder of their own', () => {
  expect(findWanted(BUILT).folder).toBe('assets/first-words-1/');
});

/** Runs the script in a page of this address; gives what it asked for. */
function askAt(
  hash: string,
  isKept = false,
): readonly { href: string; rel: string; as?: string }[] {
  const asked: { href: string; rel: string; as?: string }[] = [];
  const page = {
    navigator: { serviceWorker: { controller: isKept ? {} : null } },
    location: { hash },
    document: {
      createElement: () => ({}),
      head: { append: (link: (typeof asked)[number]) => asked.push(link) },
    },
  };
  const script = writePreloads({
    home: ['assets/home.js', 'assets/home.css'],
    question: ['assets/questions.js'],
    folder: 'assets/first-words-1/',
  });
  runInNewContext(script, page);
  return asked;
}

test.each(['', '#', '#/'])('asks for the list of assessments at the address "%s"', (hash) => {
  expect(askAt(hash)).toMatchObject([
    { href: './assets/home.js', rel: 'modulepreload' },
    { href: './assets/home.css', rel: 'preload', as: 'style' },
  ]);
});

test('asks for the words of the question that the address names', () => {
  expect(askAt('#/assessment/example/questions/PD8')).toMatchObject([
    { href: './assets/first-words-1/of-PD8.json', rel: 'preload', as: 'fetch' },
    { href: './assets/questions.js', rel: 'modulepreload' },
  ]);
});

test.each(['#/about', '#/assessment/1/questions/PD8', '#/assessment/example/results'])(
  'asks for nothing at %s',
  (hash) => {
    expect(askAt(hash)).toEqual([]);
  },
);

test('asks for nothing on a device that keeps the app', () => {
  expect(askAt('#/', true)).toEqual([]);
});
