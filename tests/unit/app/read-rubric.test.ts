// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { readRubric } from '../../../src/app/read-rubric.ts';
import { briefRubric } from '../../../src/domain/rubric/brief-rubric.ts';
import { findDimension } from '../../../src/domain/rubric/rubric.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

vi.mock('virtual:rubric', () => ({
  firstWordsUrl: 'first/',
  rubricHash: 'hash',
  rubricUrl: 'rubric.json',
}));

const WHOLE = rubricOf({ AS: [dimension('AS1'), dimension('AS2')] });
const FILES: Readonly<Record<string, unknown>> = {
  'first/brief.json': briefRubric(WHOLE),
  'first/of-AS1.json': findDimension(WHOLE, 'AS1'),
  'rubric.json': WHOLE,
};

/** A first visit to an address; gives the files that were asked for. */
function visit(hash: string, isKept = false): readonly string[] {
  const asked: string[] = [];
  location.hash = hash;
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
  expect(asked).toEqual(['first/brief.json']);
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

test('rejects when the whole rubric is not there either', async () => {
  visit('#/about');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 500 })));
  await expect(readRubric()).rejects.toThrow('500');
});
