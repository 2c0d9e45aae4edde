import { afterEach, expect, test } from 'vitest';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import { assess } from '../../../../src/domain/findings/assess.ts';
import messages from '../../../../src/i18n/messages/en.json';
import { createLanguage } from '../../../../src/i18n/translate.ts';
import { makeDocument } from '../../../../src/publish/make-document.ts';
import type { FontSource } from '../../../../src/publish/pdf/fonts/font-source.ts';
import { answerOrder } from '../../../../src/publish/worker/answer-order.ts';
import { createDocumentMaker } from '../../../../src/publish/worker/create-document-maker.ts';
import type { WorkerEnd } from '../../../../src/publish/worker/open-worker.ts';
import type {
  DocumentMaker,
  DocumentRequest,
  PlainOrder,
  WorkerAnswer,
} from '../../../../src/publish/worker/plain-order.ts';
import { buildReport } from '../../../../src/report/build-report.ts';
import { assessmentWith, ASSESSOR } from '../../../builders/assessment.ts';
import { builtIn } from '../gap-report/support.ts';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/**
 * A worker's two ends in one process: what goes between them is copied as between threads, so anything that cannot be
 * copied fails here too. `break` is what a browser tells when the worker itself breaks.
 */
function connect(fonts: FontSource) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  port2.onmessage = ({ data }: MessageEvent<PlainOrder>) =>
    void answerOrder(data, fonts, (answer) => port2.postMessage(answer));
  let onError: (reason: Error) => void = () => undefined;
  const end: WorkerEnd = {
    send: (order) => port1.postMessage(order),
    listen: (hear, hearError) => {
      port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => hear(data);
      onError = hearError;
    },
    stop: () => port1.close(),
  };
  return { end, break: () => onError(new Error('The worker broke.')) };
}

/** A maker with the workers it opened and how often it made a document on the page instead. */
function start(fonts: FontSource = readFontFile) {
  const workers: ReturnType<typeof connect>[] = [];
  const made = { here: 0 };
  const open = () => {
    const worker = connect(fonts);
    workers.push(worker);
    return worker.end;
  };
  const makeHere: DocumentMaker = (request) => {
    made.here++;
    return makeDocument({ ...request, fonts: readFontFile });
  };
  return { make: createDocumentMaker(open, makeHere), makeHere, workers, made };
}

function request(change: Partial<DocumentRequest> = {}): DocumentRequest {
  const assessment = assessmentWith({ AS1: 0, AS2: 'not-stated' }, { activities: ['RAS'] });
  const result = assess(builtIn, assessment, ASSESSOR);
  return {
    report: buildReport(builtIn, assessment, result, '2026-11-22'),
    rubric: builtIn,
    language: createLanguage('en', messages),
    format: 'pdf',
    cut: 'full',
    paper: 'a4',
    ...change,
  };
}

/** Font files that do not come before `release`. */
function slowFonts() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const fonts: FontSource = (face) => gate.then(() => readFontFile(face));
  return { fonts, release };
}

test('a worker makes the same bytes as the page', async () => {
  const { make, makeHere, made } = start();
  const there = await make(request());
  expect(made.here).toBe(0);
  expect(there).toEqual(await makeHere(request()));
});

test('a worker speaks the language of the page', async () => {
  const shouted = Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [
      key,
      typeof text === 'string' ? text.toUpperCase() : text,
    ]),
  );
  const { make, makeHere } = start();
  const wanted = request({ language: createLanguage('en', shouted) });
  const there = await make(wanted);
  expect(there).toEqual(await makeHere(wanted));
  expect(there.bytes).not.toEqual((await make(request())).bytes);
});

test('tells how far it is, never backwards and to the end', async () => {
  const shares: number[] = [];
  const { make } = start();
  await make(request({ onProgress: (done, of) => shares.push(done / of) }));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(new Set(shares).size).toBe(shares.length);
});

test('keeps a worker that did well for the next document', async () => {
  const { make, workers } = start();
  await make(request());
  await make(request({ paper: 'letter' }));
  expect(workers).toHaveLength(1);
});

test('makes two documents at once in two workers, and goes on with one of them', async () => {
  const { make, workers } = start();
  await Promise.all([make(request()), make(request({ paper: 'letter' }))]);
  await make(request());
  expect(workers).toHaveLength(2);
});

test('stops in the middle with the reason given, and begins anew with another worker', async () => {
  const { fonts, release } = slowFonts();
  const { make, workers } = start(fonts);
  const controller = new AbortController();
  const stopped = make(request({ signal: controller.signal }));
  controller.abort(new Error('No longer wanted.'));
  await expect(stopped).rejects.toThrow('No longer wanted.');
  release();
  expect((await make(request())).pages).toBeGreaterThan(1);
  expect(workers).toHaveLength(2);
});

test('starts nothing that is stopped already', async () => {
  const { make, workers, made } = start();
  await expect(make(request({ signal: AbortSignal.abort() }))).rejects.toThrow();
  expect(workers).toHaveLength(0);
  expect(made.here).toBe(0);
});

test('makes it on the page where no worker can be opened', async () => {
  const { makeHere, made } = start();
  const make = createDocumentMaker(() => {
    throw new Error('Not allowed here.');
  }, makeHere);
  expect((await make(request())).pages).toBeGreaterThan(1);
  expect(made.here).toBe(1);
});

test('makes it on the page when the worker breaks before it says a word', async () => {
  const { make, workers, made } = start();
  const making = make(request());
  workers[0]!.break();
  expect((await making).pages).toBeGreaterThan(1);
  expect(made.here).toBe(1);
});

test('rejects when the worker breaks in the middle, and the next try has another', async () => {
  const { fonts, release } = slowFonts();
  const { make, workers, made } = start(fonts);
  let onFirst: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (onFirst = resolve));
  const making = make(request({ onProgress: () => onFirst() }));
  await first;
  workers[0]!.break();
  await expect(making).rejects.toThrow('The worker broke.');
  release();
  expect((await make(request())).pages).toBeGreaterThan(1);
  expect(workers).toHaveLength(2);
  expect(made.here).toBe(0);
});

test('rejects with the cause when a font does not arrive', async () => {
  const { make } = start(() => Promise.reject(new Error('No network.')));
  await expect(make(request())).rejects.toThrow('No network.');
});
