import { AssessmentSchema } from '../domain/assessment/schema.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { DraftDocumentSchema } from '../domain/draft/schema.ts';
import { describeIssues } from '../lib/describe-issues.ts';
import type { Loaded } from './stored-assessments.ts';
import { comparePlaces, type LoadedDrafts, type PlacedDocument } from './compare-places.ts';
import type { StoredDraft } from './tables.ts';

/** Parses what lies in the store: it is data from outside. Loaded on demand, since the first screen needs no schema. */
export function parseStored(joined: unknown): Loaded {
  const parsed = AssessmentSchema.safeParse(joined);
  return parsed.success
    ? { kind: 'ok', assessment: parsed.data }
    : { kind: 'damaged', problems: describeIssues(parsed.error, joined) };
}

/** The same for the documents of a draft: one that is damaged does not keep the others from being read. */
export function parseDrafts(stored: readonly StoredDraft[]): LoadedDrafts {
  const parsed = stored.map((draft) => ({ draft, document: parseDraft(draft) }));
  return {
    documents: parsed
      .flatMap(({ draft, document }): readonly PlacedDocument[] =>
        document ? [{ document, order: draft.order }] : [],
      )
      .toSorted(comparePlaces),
    damaged: parsed.flatMap(({ draft, document }) => (document ? [] : [draft.documentId])),
  };
}

/** One document; undefined when it is damaged. */
export function parseDraft({
  documentId,
  order,
  document,
}: Pick<StoredDraft, 'documentId' | 'order' | 'document'>): DraftDocument | undefined {
  const parsed = DraftDocumentSchema.safeParse(document);
  const isWhole = parsed.success && parsed.data.id === documentId && Number.isFinite(order);
  return isWhole ? parsed.data : undefined;
}
