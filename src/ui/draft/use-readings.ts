import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useAppContext, useOpen } from '../app-context.tsx';
import { findReadings, type Given, type Reading, type ReadingDone } from './draft-readings.ts';

export type Readings = {
  /** Those of the open assessment. */
  readonly readings: readonly Reading[];
  /** The one of these that ended last with a document. */
  readonly done: ReadingDone | null;
  readonly read: (given: readonly Given[], replaces?: string) => void;
  readonly drop: (key: string) => void;
};

/** What is being read for the open assessment. */
export function useReadings(): Readings {
  const { store, draftTools, now, newId } = useAppContext();
  const assessmentId = useOpen(({ assessment }) => assessment.id);
  const desk = useMemo(
    () => findReadings({ store, draftTools, now, newId }),
    [store, draftTools, now, newId],
  );
  const { readings, done } = useStore(desk.store);
  const own = useMemo(
    () => readings.filter((reading) => reading.assessmentId === assessmentId),
    [readings, assessmentId],
  );
  const ownDone = done?.assessmentId === assessmentId ? done : null;
  return { readings: own, done: ownDone, read: desk.read, drop: desk.drop };
}
