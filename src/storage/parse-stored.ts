import * as z from 'zod/mini';
import { AssessmentSchema } from '../domain/assessment/schema.ts';
import { separateQuotes } from '../domain/assessment/separate-passages.ts';
import type { DraftDocument, DraftPassage } from '../domain/draft/draft.ts';
import { DraftDocumentSchema, DraftPassageSchema } from '../domain/draft/schema.ts';
import { describeIssues } from '../lib/describe-issues.ts';
import { finishInSlices, runAtOnce } from '../lib/run-in-slices.ts';
import type { Loaded } from './stored-assessments.ts';
import { comparePlaces, type LoadedDrafts, type PlacedDocument } from './compare-places.ts';
import type { StoredDraft } from './tables.ts';

/** Parses what lies in the store: it is data from outside. Loaded on demand, since the first screen needs no schema. */
export function parseStored(joined: unknown): Loaded {
  const parsed = AssessmentSchema.safeParse(joined);
  return parsed.success
    ? { kind: 'ok', assessment: separateQuotes(parsed.data) }
    : { kind: 'damaged', problems: describeIssues(parsed.error, joined) };
}

/**
 * The same for the documents of a draft: one that is damaged does not keep the others from being read. The page goes on
 * answering meanwhile.
 */
export function parseDrafts(stored: readonly StoredDraft[]): Promise<LoadedDrafts> {
  return finishInSlices(parseInSteps(stored));
}

function* parseInSteps(stored: readonly StoredDraft[]): Generator<void, LoadedDrafts> {
  const documents: PlacedDocument[] = [];
  const damaged: string[] = [];
  for (const draft of stored) {
    const document = yield* parseDraftInSteps(draft);
    if (document) documents.push({ document, order: draft.order });
    else damaged.push(draft.documentId);
  }
  return { documents: documents.toSorted(comparePlaces), damaged };
}

type Kept = Pick<StoredDraft, 'documentId' | 'order' | 'document'>;

/** One document; undefined when it is damaged. */
export function parseDraft(kept: Kept): DraftDocument | undefined {
  return runAtOnce(parseDraftInSteps(kept));
}

const HeadSchema = z.extend(DraftDocumentSchema, { passages: z.array(z.unknown()) });

/** Passages of one step. */
const STEP = 100;

/** The same in short steps, so that a page need not wait for a long document. */
export function* parseDraftInSteps({
  documentId,
  order,
  document,
}: Kept): Generator<void, DraftDocument | undefined> {
  const head = HeadSchema.safeParse(document);
  if (!head.success || head.data.id !== documentId || !Number.isFinite(order)) return undefined;
  const passages: DraftPassage[] = [];
  for (const [number, passage] of head.data.passages.entries()) {
    const parsed = DraftPassageSchema.safeParse(passage);
    if (!parsed.success) return undefined;
    passages.push(parsed.data);
    if (number % STEP === STEP - 1) yield;
  }
  return { ...head.data, passages };
}
