import { offerWork } from '../../lib/offer-work.ts';
import { makeDocument } from '../make-document.ts';
import { readFontInside } from '../pdf/font-files-inside.ts';
import { answerOrder } from './answer-order.ts';
import type { DocumentMaker, PlainOrder, WorkerAnswer } from './plain-order.ts';

// All that makes documents, as one script with its fonts inside, for an app that is one file.

const makeHere: DocumentMaker = (request) => makeDocument({ ...request, fonts: readFontInside });

offerWork<PlainOrder, WorkerAnswer>(
  'documents',
  (order, send) => answerOrder(order, readFontInside, send),
  makeHere,
);
