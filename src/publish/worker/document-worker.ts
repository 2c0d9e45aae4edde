import { fetchFontFile } from '../pdf/font-files-browser.ts';
import { answerOrder } from './answer-order.ts';
import type { PlainOrder } from './plain-order.ts';

// The script of the worker itself. One order at a time; stopping is done from outside, by ending the worker.
addEventListener('message', ({ data }: MessageEvent<PlainOrder>) => {
  void answerOrder(data, fetchFontFile, (answer) => postMessage(answer));
});
