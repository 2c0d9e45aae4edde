import { findEvidence } from '../evidence/find-evidence.ts';
import { loadConcepts } from '../evidence/load-concepts.ts';
import { createEvidenceAnswerer } from './answer-evidence.ts';
import type { EvidenceOrder } from './orders.ts';

const answerEvidence = createEvidenceAnswerer({ findEvidence, loadConcepts });

// The script of the worker that finds evidence. One order at a time; stopping is done from outside.
addEventListener('message', ({ data }: MessageEvent<EvidenceOrder>) => {
  void answerEvidence(data, (answer) => postMessage(answer));
});
