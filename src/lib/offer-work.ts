import type { AnswerOrder } from './pretend-worker.ts';

type Scope = { assumptionCheckWork?: Record<string, unknown> };

/**
 * Lets a script without exports serve in two places: in a worker it answers the messages that come; on a page it waits
 * under its name for `takeWork`.
 */
export function offerWork<Order, Answer>(
  name: string,
  answer: AnswerOrder<Order, Answer>,
  onPage: unknown = answer,
): void {
  if ('document' in globalThis) {
    ((globalThis as Scope).assumptionCheckWork ??= {})[name] = onPage;
    return;
  }
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    void answer(data, (said) => postMessage(said));
  });
}

/** What a script that ran on this page offers under a name. Throws when none did. */
export function takeWork(name: string): unknown {
  const work = (globalThis as Scope).assumptionCheckWork?.[name];
  if (work === undefined) throw new Error(`No script has offered ${name}.`);
  return work;
}
