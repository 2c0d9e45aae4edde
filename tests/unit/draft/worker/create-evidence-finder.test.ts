import { afterEach, describe, expect, it } from 'vitest';
import type { EvidenceFinder, FoundEvidence } from '../../../../src/draft/evidence/evidence.ts';
import { createEvidenceAnswerer } from '../../../../src/draft/worker/answer-evidence.ts';
import { createEvidenceFinder } from '../../../../src/draft/worker/create-evidence-finder.ts';
import type { EvidenceAnswer, EvidenceOrder } from '../../../../src/draft/worker/orders.ts';
import { documentOf } from '../../../builders/draft.ts';
import { dimension, rubricOf } from '../../../builders/small-rubric.ts';
import { closePorts, connect, countWorkers } from './connect.ts';

afterEach(closePorts);

const rubric = rubricOf({ AS: [dimension('AS1')] });
const [proposal, budget] = [documentOf('proposal', ['a', 'b']), documentOf('budget', ['c'])];

/** Finds every passage of every document, so that an answer tells what was looked through. */
const findAll: EvidenceFinder = ({ rubric: { sections }, documents }) => ({
  evidence: new Map(
    sections.map(({ dimensions }) => [
      dimensions[0]?.id ?? '',
      documents.flatMap(({ id, passages }) =>
        passages.map((_, passage) => ({
          documentId: id,
          passage,
          leaning: 'unclear' as const,
          score: 1,
          words: [],
          doubts: [],
        })),
      ),
    ]),
  ),
  flags: [],
});

type Means = Parameters<typeof createEvidenceAnswerer>[0];

const means: Means = {
  findEvidence: findAll,
  loadConcepts: (language) => Promise.resolve({ language, dimensions: {}, flags: [] }),
};

/** A finder with the workers it opened. */
function start(change: Partial<Means> = {}) {
  const { inWorker, onPage, workers, here } = countWorkers(() =>
    connect<EvidenceOrder, EvidenceAnswer>(createEvidenceAnswerer({ ...means, ...change })),
  );
  return { find: createEvidenceFinder({ inWorker, onPage }), onPage, workers, here };
}

/** The documents whose passages were found, each once. */
function documentsOf({ evidence }: FoundEvidence): readonly string[] {
  return [...new Set(evidence.get('AS1')?.map(({ documentId }) => documentId))];
}

/** Concepts that do not come before `release`. */
function slowConcepts() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const loadConcepts: Means['loadConcepts'] = (language) =>
    gate.then(() => means.loadConcepts(language));
  return { loadConcepts, release: () => release() };
}

describe('the evidence of a draft', () => {
  it('is what the finder finds, whoever looks', async () => {
    const { find } = start();
    const concepts = await means.loadConcepts('en');
    const documents = [proposal, budget];
    expect(await find({ rubric, documents })).toEqual(findAll({ rubric, concepts, documents }));
  });

  it('is looked for with the words of the rubric’s language', async () => {
    const asked: string[] = [];
    const { find } = start({
      loadConcepts: (language) => {
        asked.push(language);
        return means.loadConcepts(language);
      },
    });
    await find({ rubric: { ...rubric, language: 'fr' }, documents: [] });
    expect(asked).toEqual(['fr']);
  });
});

describe('a worker that finds evidence', () => {
  it('is kept, and is sent nothing twice', async () => {
    const { find, workers } = start();
    await find({ rubric, documents: [proposal] });
    expect(documentsOf(await find({ rubric, documents: [budget, proposal] }))).toEqual([
      'budget',
      'proposal',
    ]);
    const orders = workers[0]?.orders ?? [];
    const sent = orders.map((order) => [
      'value' in order.rubric,
      order.documents.map((parcel) => 'value' in parcel),
    ]);
    expect(workers).toHaveLength(1);
    expect(sent).toEqual([
      [true, [true]],
      [false, [true, false]],
    ]);
  });

  it('takes a document that was read again for another', async () => {
    const { find } = start();
    await find({ rubric, documents: [proposal] });
    const again = documentOf('proposal', ['a', 'b', 'c']);
    const { evidence } = await find({ rubric, documents: [again] });
    expect(evidence.get('AS1')).toHaveLength(3);
  });

  it('is sent again what it was not asked about last', async () => {
    const { find } = start();
    await find({ rubric, documents: [proposal] });
    await find({ rubric, documents: [budget] });
    expect(documentsOf(await find({ rubric, documents: [proposal] }))).toEqual(['proposal']);
  });

  it('answers two requests one after the other', async () => {
    const { find, workers } = start();
    const found = await Promise.all([
      find({ rubric, documents: [proposal] }),
      find({ rubric, documents: [budget] }),
    ]);
    expect(found.map(documentsOf)).toEqual([['proposal'], ['budget']]);
    expect(workers).toHaveLength(1);
  });
});

describe('a search that is stopped', () => {
  it('rejects with the reason; the next one has a fresh worker', async () => {
    const { loadConcepts, release } = slowConcepts();
    const { find, workers } = start({ loadConcepts });
    const controller = new AbortController();
    const stopped = find({ rubric, documents: [proposal], signal: controller.signal });
    const next = find({ rubric, documents: [proposal, budget] });
    await Promise.resolve();
    controller.abort(new Error('No longer wanted.'));
    await expect(stopped).rejects.toThrow('No longer wanted.');
    release();
    expect(documentsOf(await next)).toEqual(['proposal', 'budget']);
    expect(workers.map(({ state }) => state.isStopped)).toEqual([true, false]);
  });

  it('rejects at once while another one is before it', async () => {
    const { loadConcepts, release } = slowConcepts();
    const { find, workers } = start({ loadConcepts });
    const first = find({ rubric, documents: [proposal] });
    const controller = new AbortController();
    const waiting = find({ rubric, documents: [budget], signal: controller.signal });
    controller.abort(new Error('No longer wanted.'));
    await expect(waiting).rejects.toThrow('No longer wanted.');
    release();
    expect(documentsOf(await first)).toEqual(['proposal']);
    expect(workers[0]?.orders).toHaveLength(1);
  });

  it('opens nothing when it was stopped before', async () => {
    const { find, workers, here } = start();
    const signal = AbortSignal.abort();
    await expect(find({ rubric, documents: [], signal })).rejects.toThrow();
    expect([workers.length, here.orders]).toEqual([0, 0]);
  });
});

describe('without a worker', () => {
  it('the page looks where none can be opened', async () => {
    const { onPage, here } = start();
    const inWorker = () => {
      throw new Error('Not allowed here.');
    };
    const find = createEvidenceFinder({ inWorker, onPage });
    await find({ rubric, documents: [proposal] });
    expect(documentsOf(await find({ rubric, documents: [proposal] }))).toEqual(['proposal']);
    expect(here.orders).toBe(2);
  });

  it('the page looks when it breaks before its first word', async () => {
    const { find, workers, here } = start();
    const finding = find({ rubric, documents: [proposal] });
    await Promise.resolve();
    workers[0]?.break();
    expect(documentsOf(await finding)).toEqual(['proposal']);
    expect(here.orders).toBe(1);
  });

  it('a fault of the finder rejects, and the next one begins anew', async () => {
    let isBroken = true;
    const { find, workers } = start({
      findEvidence: (input) => {
        if (isBroken) throw new Error('a fault');
        return findAll(input);
      },
    });
    await expect(find({ rubric, documents: [proposal] })).rejects.toThrow('a fault');
    isBroken = false;
    expect(documentsOf(await find({ rubric, documents: [proposal] }))).toEqual(['proposal']);
    expect(workers).toHaveLength(2);
  });
});
