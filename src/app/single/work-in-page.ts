import { takeWork } from '../../lib/offer-work.ts';
import type { AnswerOrder } from '../../lib/pretend-worker.ts';
import type { DraftTools } from '../../draft/draft-tools.ts';
import type { EvidenceAnswer, EvidenceOrder, ReadingAnswer } from '../../draft/worker/orders.ts';
import type { DraftSource } from '../../draft/read/read-draft.ts';
import type { DocumentMaker } from '../../publish/worker/plain-order.ts';
import { unpackScript, type PackedPart } from './page-content.ts';

/** Makes documents with the script that the page holds: in a worker, or on the page where there is none. */
export const makeDocument: DocumentMaker = async (request) => (await openMaker())(request);

/** Reads drafts and finds evidence with the scripts that the page holds, in the same places. */
export const draftTools: DraftTools = {
  read: async (request) => (await openTools()).read(request),
  findEvidence: async (request) => (await openTools()).findEvidence(request),
};

const openMaker = once(async (): Promise<DocumentMaker> => {
  const [{ createDocumentMaker }, { holdWorker }, address] = await Promise.all([
    import('../../publish/worker/create-document-maker.ts'),
    import('../../lib/worker-end.ts'),
    unpackScript('documents'),
  ]);
  const makeHere: DocumentMaker = async (request) =>
    ((await runPart('documents')) as DocumentMaker)(request);
  return createDocumentMaker(() => holdWorker(startWorker(address)), makeHere);
});

const openTools = once(async (): Promise<DraftTools> => {
  const [{ createDraftTools }, { holdWorker }, { pretendWorker }, reading, evidence] =
    await Promise.all([
      import('../../draft/worker/create-draft-tools.ts'),
      import('../../lib/worker-end.ts'),
      import('../../lib/pretend-worker.ts'),
      unpackScript('reading'),
      unpackScript('evidence'),
    ]);
  return createDraftTools({
    reading: {
      inWorker: () => holdWorker(startWorker(reading)),
      onPage: () => pretendWorker(answerWith<DraftSource, ReadingAnswer>('reading')),
    },
    evidence: {
      inWorker: () => holdWorker(startWorker(evidence)),
      onPage: () => pretendWorker(answerWith<EvidenceOrder, EvidenceAnswer>('evidence')),
    },
  });
});

/** Not a module: on a page from a folder, Chromium starts no worker that is one. */
function startWorker(address: string): Worker {
  return new Worker(address);
}

function answerWith<Order, Answer>(part: PackedPart): AnswerOrder<Order, Answer> {
  return async (order, send) => {
    const answer = (await runPart(part)) as AnswerOrder<Order, Answer>;
    await answer(order, send);
  };
}

/** Runs the script on the page, once, and gives what it offers. */
async function runPart(part: PackedPart): Promise<unknown> {
  await import(/* @vite-ignore */ await unpackScript(part));
  return takeWork(part);
}

/** Does a work when it is first wanted, and again only when it failed. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
