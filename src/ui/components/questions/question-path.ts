import type { DimensionResult } from '../../../domain/scoring/result.ts';

type Stop = Pick<DimensionResult, 'id' | 'state'>;

const isIn = ({ state }: Stop) => state !== 'out-of-scope';
const isUnanswered = ({ state }: Stop) => state === 'unanswered';

/** The question to open when the address names none: the first without an answer, else the first. */
export function findStart(stops: readonly Stop[]): string | undefined {
  return (stops.find(isUnanswered) ?? stops.find(isIn))?.id;
}

/** The next question in scope, in source order; none after the last. */
export function findNext(stops: readonly Stop[], id: string): string | undefined {
  return stops.slice(placeOf(stops, id) + 1).find(isIn)?.id;
}

export function findPrevious(stops: readonly Stop[], id: string): string | undefined {
  return stops.slice(0, Math.max(placeOf(stops, id), 0)).findLast(isIn)?.id;
}

/** The next question without an answer; after the last it goes on from the first. Never the question itself. */
export function findNextUnanswered(stops: readonly Stop[], id: string): string | undefined {
  const place = placeOf(stops, id);
  return [...stops.slice(place + 1), ...stops.slice(0, Math.max(place, 0))].find(isUnanswered)?.id;
}

function placeOf(stops: readonly Stop[], id: string): number {
  return stops.findIndex((stop) => stop.id === id);
}
