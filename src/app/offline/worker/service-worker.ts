import type { OfflineFile } from '../offline-file.ts';
import { runWorker } from './run-worker.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope & {
  /** The build writes the list of files into this place. The entries of others have no part. */
  readonly __WB_MANIFEST: readonly Partial<OfflineFile>[];
};

const files = self.__WB_MANIFEST.filter((file): file is OfflineFile => file.part !== undefined);
runWorker(self, files);
