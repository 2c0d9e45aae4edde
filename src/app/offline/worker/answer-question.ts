import type { OfflineFile } from '../offline-file.ts';
import type { Answer, Question } from '../worker-messages.ts';
import type { FileKeeper } from './file-keeper.ts';
import type { WorkerScope } from './worker-scope.ts';

type Given = {
  readonly worker: Pick<WorkerScope, 'registration' | 'clients' | 'skipWaiting'>;
  readonly files: readonly OfflineFile[];
  readonly keeper: FileKeeper;
};

/** Answers a page, whose id is `asker`. */
export async function answerQuestion(
  question: Question,
  asker: string | undefined,
  { worker, files, keeper }: Given,
): Promise<Answer> {
  const { registration } = worker;
  if (question.kind === 'list') return { kind: 'list', scope: registration.scope, files };
  const isAlone = await isOnlyPage(worker, asker);
  if (question.kind === 'take-over') {
    if (!isAlone) return { kind: 'others-open' };
    // It resolves when the worker is active, which may be when this answer has been given.
    void worker.skipWaiting();
    return { kind: 'taking-over' };
  }
  // A newer version that waits has put its files into the same cache.
  const isLatest = !registration.waiting && !registration.installing;
  const isOwn = files.some(
    ({ proof }) => 'contains' in proof && question.script.endsWith(proof.contains),
  );
  return { kind: 'tidied', count: isAlone && isLatest && isOwn ? await keeper.tidy() : 0 };
}

/** Counts also pages that were loaded past the worker. */
async function isOnlyPage(
  { clients, registration }: Given['worker'],
  asker: string | undefined,
): Promise<boolean> {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.every(({ id, url }) => id === asker || !url.startsWith(registration.scope));
}
