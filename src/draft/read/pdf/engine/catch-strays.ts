/** What of a thread reports promises that failed and that nobody waited for. */
type Thread = {
  readonly process?: {
    readonly on: (event: 'unhandledRejection', listener: () => void) => unknown;
    readonly off: (event: 'unhandledRejection', listener: () => void) => unknown;
  };
  readonly addEventListener?: (
    type: 'unhandledrejection',
    listener: (event: Event) => void,
  ) => void;
  readonly removeEventListener?: (
    type: 'unhandledrejection',
    listener: (event: Event) => void,
  ) => void;
};

/**
 * pdf.js fetches parts of a broken file ahead and forgets them when it gives up on what it wanted them for. Their failure
 * reaches nobody, ends a program in Node and makes noise in a browser. From this call until the function that it returns
 * is called, such failures pass in silence: while a PDF is open, they are its own.
 */
export function catchStrays(thread: Thread = globalThis): () => void {
  const ignore = () => undefined;
  const quieten = (event: Event) => event.preventDefault();
  thread.process?.on('unhandledRejection', ignore);
  thread.addEventListener?.('unhandledrejection', quieten);
  return () => {
    thread.process?.off('unhandledRejection', ignore);
    thread.removeEventListener?.('unhandledrejection', quieten);
  };
}
