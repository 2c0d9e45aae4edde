import type { WorkerEnd } from '../../../../src/lib/worker-end.ts';

const ports = new Set<MessagePort>();

/** Ends all workers of a test. */
export function closePorts(): void {
  for (const port of ports) port.close();
  ports.clear();
}

/**
 * A worker's two ends in one process: what goes between them is copied as between threads, so anything that cannot be
 * copied fails here too. `break` is what a browser tells when the worker itself breaks.
 */
export function connect<Order, Answer>(
  answer: (order: Order, send: (answer: Answer) => void) => Promise<void>,
) {
  const { port1, port2 } = new MessageChannel();
  ports.add(port1).add(port2);
  const orders: Order[] = [];
  const state = { isStopped: false };
  let onError: (reason: Error) => void = () => undefined;
  port2.onmessage = ({ data }: MessageEvent<Order>) => {
    orders.push(data);
    void answer(data, (said) => port2.postMessage(said));
  };
  const end: WorkerEnd<Order, Answer> = {
    send: (order) => port1.postMessage(order),
    listen: (hear, hearError) => {
      port1.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
      onError = hearError;
    },
    stop: () => {
      state.isStopped = true;
      port1.close();
    },
  };
  return { end, orders, state, break: () => onError(new Error('The worker broke.')) };
}

/** Opens workers with `openOne`, in a worker or on the page, and keeps count of both. */
export function countWorkers<Order, Answer>(
  openOne: () => ReturnType<typeof connect<Order, Answer>>,
) {
  const workers: ReturnType<typeof openOne>[] = [];
  const here = { orders: 0 };
  const inWorker = () => {
    const worker = openOne();
    workers.push(worker);
    return worker.end;
  };
  const onPage = () => {
    here.orders++;
    return openOne().end;
  };
  return { inWorker, onPage, workers, here };
}
