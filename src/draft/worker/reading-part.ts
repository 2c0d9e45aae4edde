import { offerWork } from '../../lib/offer-work.ts';
import type { DraftSource } from '../read/read-draft.ts';
import { readSource } from '../read/read-source.ts';
import { answerReading } from './answer-reading.ts';
import type { ReadingAnswer } from './orders.ts';

// All that reads drafts, as one script, for an app that is one file.

offerWork<DraftSource, ReadingAnswer>('reading', (source, send) =>
  answerReading(source, readSource, send),
);
