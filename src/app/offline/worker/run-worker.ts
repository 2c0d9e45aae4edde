import type { OfflineFile } from '../offline-file.ts';
import type { Question } from '../worker-messages.ts';
import { answerQuestion } from './answer-question.ts';
import { answerRequest } from './answer-request.ts';
import { createFileKeeper } from './file-keeper.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The whole service worker. It never takes over on its own: a new version waits until no page of the old one is open,
 * or until the only page there is asks for it.
 */
export function runWorker(worker: WorkerScope, files: readonly OfflineFile[]): void {
  const { scope } = worker.registration;
  const keeper = createFileKeeper(scope, files);

  worker.addEventListener('install', (event) => event.waitUntil(keeper.keepShell()));

  worker.addEventListener('activate', (event) => {
    // Normally all is there. The first page of all is taken in, so that it works without a network from now on.
    const whole = keeper.keepShell().catch(() => undefined);
    event.waitUntil(whole.then(() => worker.clients.claim()));
  });

  worker.addEventListener('fetch', (event) => {
    const answer = answerRequest(event.request, { scope, files, keeper });
    if (answer) event.respondWith(answer);
  });

  worker.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (!port) return;
    const answer = answerQuestion(event.data as Question, event.source?.id, {
      worker,
      files,
      keeper,
    });
    event.waitUntil(answer.then((said) => port.postMessage(said)));
  });
}
