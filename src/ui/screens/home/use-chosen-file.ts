import { useEffect, useState } from 'react';
import { listUnknownIds } from '../../../domain/assessment/list-unknown-ids.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { FileMatch } from '../../../state/library-actions.ts';
import { useActions, useBuiltInRubric } from '../../app-context.tsx';
import { openChosenFile, type ChosenFile } from '../../files/open-chosen-file.ts';

type OpenedAssessment = Extract<ChosenFile, { kind: 'assessment' }>;

/** What was found in a file, and beside an assessment what the library has of it. */
export type LookedFile =
  | Exclude<ChosenFile, { kind: 'assessment' }>
  | (OpenedAssessment & {
      readonly match: FileMatch;
      /** The rubric whose words name questions and levels. */
      readonly rubric: Rubric;
      /** What the file says of things that its rubric does not have; nothing where that rubric is not here. */
      readonly unknownIds: readonly string[];
    });

/** Looks into a file that a person chose; null until that is done. Stores nothing. */
export function useChosenFile(file: File, onFailure: () => void): LookedFile | null {
  const { fetchLibrary, findRubric } = useActions();
  const builtIn = useBuiltInRubric();
  const [looked, setLooked] = useState<LookedFile | null>(null);
  useEffect(() => {
    let isLate = false;
    const look = async (): Promise<LookedFile> => {
      const opened = await openChosenFile(file);
      if (opened.kind !== 'assessment') return opened;
      const { id, version, hash } = opened.file.assessment.rubric;
      const match = await (await fetchLibrary()).matchFile(opened.file);
      const own = id === builtIn.id ? undefined : await findRubric(hash);
      const rubric = own?.rubric ?? builtIn;
      const isItsOwn = id === rubric.id && version === rubric.version;
      const unknownIds = isItsOwn ? listUnknownIds(rubric, opened.file.assessment) : [];
      return { ...opened, match, rubric, unknownIds };
    };
    look().then(
      (found) => !isLate && setLooked(found),
      () => !isLate && onFailure(),
    );
    return () => {
      isLate = true;
    };
  }, [file, fetchLibrary, findRubric, builtIn, onFailure]);
  return looked;
}
