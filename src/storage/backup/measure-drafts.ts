import type { AssessmentStorage } from '../assessment-storage.ts';

/** How much the text of drafts would add to a file before it is packed. */
export type DraftsSize = { readonly documents: number; readonly bytes: number };

/** Counts the documents of drafts and their text in bytes, an ordinary letter being one. Stops early when told to. */
export async function measureDrafts(
  source: Pick<AssessmentStorage, 'readDrafts'>,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<DraftsSize> {
  let [documents, bytes] = [0, 0];
  for (const id of ids) {
    if (signal.aborted) break;
    const found = await source.readDrafts(id);
    documents += found.documents.length;
    for (const { document } of found.documents) {
      for (const { text } of document.passages) bytes += text.length;
    }
  }
  return { documents, bytes };
}
