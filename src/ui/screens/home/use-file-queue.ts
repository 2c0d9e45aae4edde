import { useCallback, useState } from 'react';

type Queue = {
  /** The one that is looked at comes first. */
  readonly files: readonly File[];
  readonly done: number;
};

/** Files that a person chose or dropped together: they are looked at one after the other. */
export function useFileQueue() {
  const [{ files, done }, setQueue] = useState<Queue>({ files: [], done: 0 });
  const add = useCallback(
    (file: File) => setQueue((queue) => ({ ...queue, files: [...queue.files, file] })),
    [],
  );
  const goOn = useCallback(
    () => setQueue((queue) => ({ files: queue.files.slice(1), done: queue.done + 1 })),
    [],
  );
  return { file: files[0], done, waiting: Math.max(0, files.length - 1), add, goOn };
}
