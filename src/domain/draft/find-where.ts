import type { DraftDocument, PassageRef, Place } from './draft.ts';
import { listRows, type TableRow } from './list-rows.ts';

/** Where a passage stands among the documents of a draft. */
export type Where = {
  readonly place: Place;
  /** The row of the table it stands in; null outside tables. */
  readonly row: TableRow | null;
  /** The name of its document. */
  readonly document: string;
  /** The draft has no other document. */
  readonly isOnly: boolean;
};

/** Where this passage stands; undefined when the draft does not have it. */
export function findWhere(
  documents: readonly DraftDocument[],
  { documentId, passage }: PassageRef,
): Where | undefined {
  const document = documents.find(({ id }) => id === documentId);
  const found = document?.passages[passage];
  if (!document || !found) return undefined;
  return {
    place: found.place,
    row: found.cell && (listRows(document.passages)[passage] ?? null),
    document: document.name,
    isOnly: documents.length === 1,
  };
}
