import { clonePlainly } from './clone-plainly.ts';

/** What a write to the store does instead of writing. */
export type Fault = 'QuotaExceededError' | 'UnknownError' | 'abort';

/** What one tab holds of the device, so that it can be taken away as a crash does. */
type Belongings = { readonly lines: Line[]; readonly connections: IDBDatabase[] };

/** A device on which tabs come and go: its messages arrive when they are delivered, and its disk fails when told to. */
export type Device = {
  /** Opens a tab; `listeners` are what it has asked the window to call. */
  openTab<T>(open: () => Promise<T>): Promise<{ readonly tab: T; readonly life: Life }>;
  /** Brings all messages that wait to the other tabs; false when there were none. */
  deliver(): boolean;
  /** Every write fails after so many more have gone well, until `mend`. */
  breakWrites(fault: Fault, after: number): void;
  mend(): void;
  isBroken(): boolean;
  /** The pages whose work is kept beside the store. */
  listKept(): readonly string[];
  forgetKept(): void;
  /** A page that is gone holds nothing, and writes nothing beside the store, whatever still runs of it here. */
  endPage(page: string): void;
};

export type Life = {
  /** What the browser does when the page is hidden or left. */
  hide(): void;
  /** Ends everything at once: what is being written is not written. */
  crash(): void;
};

type Line = { onmessage: ((event: { data: unknown }) => void) | null; isOpen: boolean };
type Mail = { readonly to: Line; readonly data: unknown };

const transactions = new WeakMap<IDBDatabase, Set<IDBTransaction>>();

/** Puts the device in the place of what a browser gives: call it before the app is loaded. One at a time. */
export function createDevice(): Device {
  const lines = new Set<Line & { readonly name: string }>();
  let mail: Mail[] = [];
  let opening: (Belongings & { readonly listeners: (() => void)[] }) | undefined;
  let fault: { readonly kind: Fault; after: number } | undefined;

  class OwnChannel implements Line {
    onmessage: Line['onmessage'] = null;
    isOpen = true;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      lines.add(this);
      opening?.lines.push(this);
    }
    postMessage(data: unknown): void {
      const others = [...lines].filter((line) => line !== this && line.name === this.name);
      mail.push(...others.map((to) => ({ to, data: structuredClone(data) })));
    }
    close(): void {
      this.isOpen = false;
      lines.delete(this);
    }
  }

  const gone = new Set<string>();
  const kept = createLocalStorage((key) => gone.has(readPage(key)));
  const locks = new Set<string>();
  replaceGlobals({
    navigator: { locks: describeLocks(locks) },
    MessageChannel: OrderedChannel,
    BroadcastChannel: OwnChannel,
    localStorage: kept,
    structuredClone: clonePlainly,
    addEventListener: (type: string, listener: () => void) => {
      if (type === 'pagehide') opening?.listeners.push(listener);
    },
  });
  watchConnections((connection) => opening?.connections.push(connection));
  watchWrites(() => {
    if (!fault) return undefined;
    fault.after -= 1;
    return fault.after < 0 ? fault.kind : undefined;
  });

  return {
    async openTab(open) {
      const own = { lines: [], connections: [], listeners: [] };
      opening = own;
      const tab = await open();
      opening = undefined;
      return { tab, life: describeLife(own) };
    },
    deliver() {
      const waiting = mail;
      mail = [];
      for (const { to, data } of waiting) if (to.isOpen) to.onmessage?.({ data });
      return waiting.length > 0;
    },
    breakWrites: (kind, after) => (fault = { kind, after }),
    mend: () => (fault = undefined),
    isBroken: () => fault !== undefined,
    listKept: () => Object.keys(kept).map(readPage),
    endPage: (page) => {
      gone.add(page);
      for (const name of locks) if (name.endsWith(`:${page}`)) locks.delete(name);
    },
    forgetKept: () => {
      for (const key of Object.keys(kept)) Reflect.deleteProperty(kept, key);
    },
  };
}

function describeLife(own: Belongings & { readonly listeners: readonly (() => void)[] }): Life {
  return {
    hide: () => {
      for (const listener of own.listeners) listener();
    },
    crash: () => {
      for (const line of own.lines) line.isOpen = false;
      for (const connection of own.connections) {
        for (const transaction of transactions.get(connection) ?? []) abort(transaction);
        connection.close();
      }
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Whose work is kept under this key. */
function readPage(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

/** Its keys are its own fields, as in a browser; those of a page that is gone stay as they are. */
function createLocalStorage(isGone: (key: string) => boolean): object {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      if (!isGone(key)) this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- this is how such a storage forgets
      delete this[key];
    },
  };
  return Object.create(methods) as object;
}

/** Tasks of all kinds take turns in one line, so that a session goes the same way each time. */
class OrderedChannel {
  readonly port1 = { onmessage: (): void => undefined, close: (): void => undefined };
  readonly port2 = { postMessage: () => void setImmediate(() => this.port1.onmessage()) };
}

function describeLocks(locks: Set<string>) {
  return {
    request: async (name: string, work: () => Promise<void>) => {
      locks.add(name);
      await work();
      locks.delete(name);
    },
    query: () => Promise.resolve({ held: [...locks].map((name) => ({ name })) }),
  };
}

function replaceGlobals(globals: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

type AnyMethod = (this: unknown, ...input: unknown[]) => unknown;

/** The methods as the browser made them, by place: a second device replaces the first one's. */
const originals = new Map<object, Map<string, AnyMethod>>();

function replaceMethod(
  prototype: object,
  name: string,
  make: (original: AnyMethod) => AnyMethod,
): void {
  const own = originals.get(prototype) ?? new Map<string, AnyMethod>();
  originals.set(prototype, own);
  const original = own.get(name) ?? (Reflect.get(prototype, name) as AnyMethod);
  own.set(name, original);
  Object.defineProperty(prototype, name, {
    value: make(original),
    configurable: true,
    writable: true,
  });
}

function watchConnections(onOpen: (connection: IDBDatabase) => void): void {
  replaceMethod(
    IDBFactory.prototype,
    'open',
    (original) =>
      function (...input) {
        const request = original.apply(this, input) as IDBOpenDBRequest;
        request.addEventListener('success', () => onOpen(request.result));
        return request;
      },
  );
  replaceMethod(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (...input) {
        const transaction = original.apply(this, input) as IDBTransaction;
        const own = transactions.get(this as IDBDatabase) ?? new Set();
        transactions.set(this as IDBDatabase, own.add(transaction));
        transaction.addEventListener('complete', () => own.delete(transaction));
        transaction.addEventListener('abort', () => own.delete(transaction));
        return transaction;
      },
  );
}

function watchWrites(findFault: () => Fault | undefined): void {
  replaceMethod(
    IDBObjectStore.prototype,
    'put',
    (original) =>
      function (...input) {
        const fault = findFault();
        if (fault && fault !== 'abort') throw new DOMException('The write was refused.', fault);
        const request = original.apply(this, input) as IDBRequest;
        if (fault) request.addEventListener('success', () => request.transaction?.abort());
        return request;
      },
  );
}
