import { parentPort } from 'node:worker_threads';
import type { DraftSource } from '../../draft/read/read-draft.ts';
import { readSource } from '../../draft/read/read-source.ts';
import { answerReading } from '../../draft/worker/answer-reading.ts';

// One source at a time: the next one is sent when the last has been read.
parentPort?.on('message', (source: DraftSource) => {
  void answerReading(source, readSource, (answer) => parentPort?.postMessage(answer));
});
