// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { readRubric } from '../../../src/app/read-rubric.ts';
import { briefRubric } from '../../../src/domain/rubric/brief-rubric.ts';
import { findDimension } from '../../../src/domain/rubric/rubric.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

vi.mock('virtual:rubric', () => ({
  briefRubricId: 'brief-1',
  firstWordsUrl: 'first/',
  rubricHash: 'hash',
  rubricUrl: 'rubric.json',
}));

const WHOLE = rubricOf({ AS: [dimension('AS1'), dimension('AS2')] });
const FILES: Readonly<Record<string, unknown>> = {
  'first/of-AS1.json': findDimension(WHOLE, 'AS1'),
  'rubric.json': WHOLE,
};

/** Puts a value into the page as JSON. */
function hold(id: string, value: unknown): void {
  const element = document.createElement('template');
  element.id = id;
  element.content.append(JSON.stringify(value));
  document.body.replaceChildren(element);
}

/** A first visit to an address; gives the files that were asked for. */
function visit(hash: string, isKept = false): readonly string[] {
  const asked: string[] = [];
  location.hash = hash;
  hold('brief-1', briefRubric(WHOLE));
  vi.stubGlobal('navigator', { serviceWorker: { controller: isKept ? {} : null } });
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const status = url in FILES ? 200 : 404;
    return Promise.resolve(new Response(JSON.stringify(FILES[url] ?? null), { status }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('begins with the brief rubric on a first visit', async () => {
  const asked = visit('#/');
  const { rubric, hash } = await readRubric();
  expect(asked).toEqual([]);
  expect(rubric).toEqual(briefRubric(WHOLE));
  expect(hash).toBe('hash');
});

test('adds the words of the question that the address names', async () => {
  visit('#/assessment/example/questions/AS1');
  const { rubric } = await readRubric();
  expect(findDimension(rubric, 'AS1')).toEqual(findDimension(WHOLE, 'AS1'));
  expect(findDimension(rubric, 'AS2')?.question).toBe('');
});

test('gives the way to all the words', async () => {
  visit('#/');
  const { readWhole } = await readRubric();
  expect(await readWhole?.()).toEqual({ rubric: WHOLE, hash: 'hash' });
});

test.each([
  ['at any other place', '#/about', false],
  ['on a device that keeps the app', '#/', true],
  ['at a question that the rubric does not have', '#/assessment/example/questions/XX9', false],
])('reads the whole rubric %s', async (_where, hash, isKept) => {
  visit(hash, isKept);
  expect(await readRubric()).toEqual({ rubric: WHOLE, hash: 'hash' });
});

test('reads the whole rubric where the page is of another version', async () => {
  visit('#/');
  hold('brief-2', briefRubric(WHOLE));
  expect(await readRubric()).toEqual({ rubric: WHOLE, hash: 'hash' });
});

test('rejects when the whole rubric is not there either', async () => {
  visit('#/about');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 500 })));
  await expect(readRubric()).rejects.toThrow('500');
});
