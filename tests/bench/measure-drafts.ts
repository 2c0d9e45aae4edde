import { performance } from 'node:perf_hooks';
import { readSource } from '../../src/draft/read/read-source.ts';
import { makeDraft } from './drafts/make-draft.ts';
import { makePdf } from './drafts/make-pdf.ts';
import { spreadOf, verdict } from './statistics.ts';

const ROUNDS = 9;

/** Long proposals, and how many milliseconds each may take to become passages. */
const DRAFTS = [
  { name: 'proposal.docx', make: makeDraft, most: 1500 },
  { name: 'proposal.pdf', make: makePdf, most: 4000 },
] as const;

/** Prints how long a proposal of about 170 pages takes to become passages: the first one, and one of many. */
export async function measureDrafts(): Promise<void> {
  for (const { name, make, most } of DRAFTS) {
    const bytes = await make();
    const times: number[] = [];
    let passages = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const started = performance.now();
      // A reader may keep what it is given.
      const outcome = await readSource(
        { kind: 'file', name, bytes: bytes.slice() },
        () => undefined,
      );
      times.push(performance.now() - started);
      if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.refusal.code}`);
      passages = outcome.content.passages.length;
    }
    const [first = NaN, ...others] = times;
    const { median, low, high } = spreadOf(others);
    console.log(
      `${name}, ${passages} passages: ${median.toFixed(0)} ms [${low.toFixed(0)}-${high.toFixed(0)}],` +
        ` the first ${first.toFixed(0)} ms; at most ${most} ms: ${verdict(first <= most)}`,
    );
  }
}
