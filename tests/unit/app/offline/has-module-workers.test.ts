import { afterEach, expect, test, vi } from 'vitest';
import { hasModuleWorkers } from '../../../../src/app/offline/has-module-workers.ts';

afterEach(() => vi.unstubAllGlobals());

function stubWorker(readOptions: (options: WorkerOptions) => void): void {
  vi.stubGlobal('Worker', function (_url: string, options: WorkerOptions) {
    readOptions(options);
    throw new SyntaxError('That is no address.');
  });
}

test('sees that the browser knows the option', () => {
  stubWorker(({ type }) => type);
  expect(hasModuleWorkers()).toBe(true);
});

test('sees that the browser does not know it', () => {
  stubWorker(() => undefined);
  expect(hasModuleWorkers()).toBe(false);
});

test('does without workers at all', () => {
  vi.stubGlobal('Worker', undefined);
  expect(hasModuleWorkers()).toBe(false);
});
