/**
 * Tells of the first error that nothing else has dealt with, and of no other: where one comes, a hundred may follow.
 * What a browser only remarks, what was stopped on purpose and what extensions do is no fault of the app.
 */
export function watchFaults(target: Window, onFault: (thrown: unknown) => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const tell = (thrown: unknown) => {
    if (!thrown || isStop(thrown)) return;
    controller.abort();
    onFault(thrown);
  };
  target.addEventListener(
    'error',
    ({ error, filename }) => {
      if (!filename.includes('-extension:')) tell(error);
    },
    { signal },
  );
  target.addEventListener('unhandledrejection', ({ reason }) => tell(reason), { signal });
  return () => controller.abort();
}

function isStop(thrown: unknown): boolean {
  return typeof thrown === 'object' && (thrown as Partial<Error> | null)?.name === 'AbortError';
}
