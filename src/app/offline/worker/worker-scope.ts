/**
 * The part of a service worker's surroundings that ours uses. The whole of it stands in a library of TypeScript that
 * cannot be had beside the one for pages.
 */
export type WorkerScope = {
  readonly registration: Pick<ServiceWorkerRegistration, 'scope' | 'waiting' | 'installing'>;
  readonly clients: {
    matchAll(options: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly WindowClient[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: AskEvent) => void): void;
};

type WindowClient = { readonly id: string; readonly url: string };

type LifeEvent = { waitUntil(work: Promise<unknown>): void };

type FetchEvent = LifeEvent & {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
};

type AskEvent = LifeEvent & {
  readonly data: unknown;
  readonly source: { readonly id?: string } | null;
  readonly ports: readonly { postMessage(answer: unknown): void }[];
};
