import type { Passage } from '../assessment/assessment.ts';

/** Whether the app wrote the place of a quote and no person has changed it: then it may follow the quote. */
export function isPlaceFromDraft({ place, source }: Passage): boolean {
  return source?.place !== undefined && source.place === place;
}
