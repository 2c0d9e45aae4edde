import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alternative, Answer, Assessment } from '../../../src/domain/assessment/assessment.ts';
import {
  answerDimension,
  noteDimension,
  quotePassage,
  settleAlternative,
} from '../../../src/domain/assessment/edits.ts';
import { applyChanges, diffRecords } from '../../../src/domain/assessment/records.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import { openStorage, type AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';

const SUMMARY = { title: '', organisation: '', rated: 0, inScope: 0, updatedAt: NOW };

type Step = {
  readonly tab: 0 | 1;
  readonly dimensionId: string;
  readonly edit: 'answer' | 'take-back' | 'note' | 'quote' | 'settle' | 'withdraw';
  /** Which alternative is taken when settling; null keeps the present answer. */
  readonly take: number | null;
  /** What the tab looks at before the edit, and whether it takes in what was merged after it. */
  readonly reloads: boolean;
  readonly takesIn: boolean;
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  tab: fc.constantFrom(0 as const, 1 as const),
  dimensionId: fc.constantFrom('AS1', 'AS2', 'PP1'),
  edit: fc.constantFrom('answer', 'answer', 'take-back', 'note', 'quote', 'settle', 'withdraw'),
  take: fc.constantFrom(null, 0, 1),
  reloads: fc.boolean(),
  takesIn: fc.boolean(),
});

/** Both tabs write the same quote anew, again and again. */
const anyReword = anyStep.map((step): Step => ({ ...step, dimensionId: 'AS1', edit: 'quote' }));

/** The edit a person makes; `mark` makes every position, note and quote one of its kind. */
function perform(assessment: Assessment, step: Step, mark: string): Assessment {
  const where = { assessorId: ASSESSOR, dimensionId: step.dimensionId, now: mark };
  switch (step.edit) {
    case 'answer':
      return answerDimension(assessment, {
        ...where,
        position: { kind: 'not-applicable', reason: mark },
      });
    case 'take-back':
      return answerDimension(assessment, { ...where, position: null });
    case 'note':
      return noteDimension(assessment, { ...where, note: mark });
    case 'quote':
      return quotePassage(assessment, { ...where, passage: { id: 'q', quote: mark, place: '' } });
    case 'settle':
      return settleAlternative(assessment, { ...where, take: step.take });
    case 'withdraw': {
      const answers = assessment.answers.filter(
        (answer) => answer.dimensionId !== step.dimensionId,
      );
      return { ...assessment, answers };
    }
  }
}

function listMarks(answer: Pick<Alternative, 'position' | 'note'>): readonly string[] {
  const { position, note } = answer;
  const reason = position?.kind === 'not-applicable' ? [position.reason] : [];
  return note === '' ? reason : [...reason, note];
}

function marksOf(assessment: Assessment, dimensionId: string): ReadonlySet<string> {
  const own = assessment.answers.filter((answer) => answer.dimensionId === dimensionId);
  return new Set(
    own.flatMap((answer: Answer) => [
      ...[answer, ...answer.alternatives].flatMap(listMarks),
      ...answer.passages.map(({ quote }) => quote),
    ]),
  );
}

async function loadFrom(storage: AssessmentStorage): Promise<Assessment> {
  const loaded = await storage.load('assessment-1');
  if (loaded.kind !== 'ok') throw new Error(loaded.kind);
  return loaded.assessment;
}

/**
 * Runs the steps and follows what has to be found at the end: all that was written, less what a person saw in front
 * of them and replaced.
 */
async function findLost(tabs: Tabs, steps: readonly Step[]) {
  const start = assessmentWith({ AS1: 'not-stated' });
  await tabs[0].create(start, SUMMARY);
  const seen: [Assessment, Assessment] = [start, start];
  const expected = new Map<string, Set<string>>();
  for (const [index, step] of steps.entries()) {
    const storage = tabs[step.tab];
    const before = step.reloads ? await loadFrom(storage) : seen[step.tab];
    const after = perform(before, step, `mark ${index}`);
    const marks = expected.get(step.dimensionId) ?? new Set();
    const kept = marksOf(after, step.dimensionId);
    for (const mark of marksOf(before, step.dimensionId)) if (!kept.has(mark)) marks.delete(mark);
    if (kept.has(`mark ${index}`)) marks.add(`mark ${index}`);
    expected.set(step.dimensionId, marks);
    const outcome = await storage.commit(start.id, diffRecords(before, after), SUMMARY);
    if (outcome.kind !== 'saved') throw new Error(outcome.code);
    const joined = applyChanges(after, step.takesIn ? outcome.merged : []);
    seen[step.tab] = joined;
  }
  const stored = await loadFrom(tabs[1]);
  return [...expected].flatMap(([id, marks]) =>
    [...marks].filter((mark) => !marksOf(stored, id).has(mark)),
  );
}

type Tabs = readonly [AssessmentStorage, AssessmentStorage];

function openMemoryTabs(): Promise<Tabs> {
  const database = createMemoryDatabase();
  return Promise.resolve([createMemoryStorage(database), createMemoryStorage(database)]);
}

let stores = 0;

async function openTabs(): Promise<Tabs> {
  stores += 1;
  const name = `store ${stores}`;
  return Promise.all([openTab(name), openTab(name)]);
}

async function openTab(name: string): Promise<AssessmentStorage> {
  const opened = await openStorage({ name });
  if (opened.kind === 'unavailable') throw new Error(opened.reason);
  return opened.storage;
}

describe('two tabs on one assessment', () => {
  it('keep every wording that nobody replaced of one quote', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReword, { maxLength: 10 }), async (steps) => {
        expect(await findLost(await openMemoryTabs(), steps)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['in memory', 500, openMemoryTabs],
    ['on the device', 60, openTabs],
  ])(
    'never lose an answer, a note or a quote, %s',
    { timeout: 60_000 },
    async (_place, numRuns, open) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (steps) => {
          const tabs = await open();
          expect(await findLost(tabs, steps)).toEqual([]);
          for (const tab of tabs) tab.close();
        }),
        { numRuns },
      );
    },
  );
});
