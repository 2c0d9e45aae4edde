import MiniSearch from 'minisearch';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { listDimensions, type Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Shown } from './figures.ts';

/** What a plain full-text search shows: passages by score, which it gives no pole. */
export type ScoredByDimension = ReadonlyMap<
  string,
  readonly (Shown & { readonly score: number })[]
>;

const MOST = 8;

/** The question of each dimension put to MiniSearch as it comes, with the passages of a draft as its documents. */
export function searchPlainly(rubric: Rubric, document: DraftDocument): ScoredByDimension {
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(document.passages.map(({ text }, id) => ({ id, text })));
  return new Map(
    listDimensions(rubric).map(({ id, question }) => [
      id,
      search
        .search(question)
        .slice(0, MOST)
        .map((result) => ({
          passage: result.id as number,
          leaning: 'unclear' as const,
          score: result.score,
        })),
    ]),
  );
}
