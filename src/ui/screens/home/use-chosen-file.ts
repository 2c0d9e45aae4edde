import { useEffect, useState } from 'react';
import { useActions, useBuiltInRubric } from '../../app-context.tsx';
import { openChosenFile, type ChosenFile } from '../../files/open-chosen-file.ts';
import { lookIntoFile, type LookedAssessment } from './look-into-file.ts';

/** What was found in a file, and beside an assessment what the library has of it. */
type LookedFile = Exclude<ChosenFile, { kind: 'assessment' }> | LookedAssessment;

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
      return lookIntoFile(opened, builtIn, { fetchLibrary, findRubric });
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
