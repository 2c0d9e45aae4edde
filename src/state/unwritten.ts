/** Which assessments have work that the disk did not take, of whatever kind. */
export type Unwritten = {
  /** Notes whether a kind of work on an assessment could not be written. */
  readonly note: (kind: 'answers' | 'draft', assessmentId: string, isUnwritten: boolean) => void;
};

/** Begins with none. `tell` is given the ids whenever they are others. */
export function createUnwritten(tell: (ids: readonly string[]) => void): Unwritten {
  const known = { answers: new Set<string>(), draft: new Set<string>() };
  const list = () => [...new Set([...known.answers, ...known.draft])];
  return {
    note(kind, id, isUnwritten) {
      if (known[kind].has(id) === isUnwritten) return;
      const before = list().length;
      if (isUnwritten) known[kind].add(id);
      else known[kind].delete(id);
      if (list().length !== before) tell(list());
    },
  };
}
