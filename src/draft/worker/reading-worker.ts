import type { DraftSource } from '../read/read-draft.ts';
import { readSource } from '../read/read-source.ts';
import { answerReading } from './answer-reading.ts';

// The script of the worker that reads. One source; stopping is done from outside, by ending the worker.
addEventListener('message', ({ data }: MessageEvent<DraftSource>) => {
  void answerReading(data, readSource, (answer) => postMessage(answer));
});
