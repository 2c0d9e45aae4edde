import { parentPort, workerData } from 'node:worker_threads';
import { readEnglish } from '../console.ts';
import type { ThreadData } from './makers.ts';
import { makeReports, type Job } from './make-reports.ts';

const { order, rubric } = workerData as ThreadData;
const workshop = { order, rubric, language: readEnglish() };

// One job at a time: the next one is sent when the outcome of the last has arrived.
parentPort?.on('message', (job: Job) => {
  void makeReports(job, workshop).then((outcome) => parentPort?.postMessage(outcome));
});
