import { useEffect, useState } from 'react';
import type { Dimension, Rubric } from '../../../domain/rubric/rubric.ts';
import { findFormer } from '../../../domain/upgrade/find-former.ts';
import { isChangeKnown } from '../../../domain/upgrade/is-change-known.ts';
import { useActions, useAssessment, useRubric } from '../../app-context.tsx';

/** What is known of the questions as they were before an assessment was brought to its version. */
export type Former = {
  /** False where the old version is unknown: then a question may have other words, or not. */
  readonly isKnown: boolean;
  /** The question in the version before the last step; undefined where that is not on this device. */
  readonly findOld: (dimensionId: string) => Dimension | undefined;
};

const UNKNOWN: Former = { isKnown: false, findOld: () => undefined };

/** Reads it from this device; null until then. */
export function useFormer(): Former | null {
  const { findRubric, readVersions } = useActions();
  const rubric = useRubric();
  const { upgrades } = useAssessment();
  const [former, setFormer] = useState<Former | null>(null);
  useEffect(() => {
    let isLate = false;
    const tell = (read: Former) => !isLate && setFormer(read);
    const read = async (): Promise<Former> => {
      const steps = upgrades ?? [];
      const all = rubric.versions ?? (await readVersions());
      const versions = all.rubric === rubric.id ? all : null;
      const kept = new Map<string, Rubric>();
      for (const { from } of steps) {
        const found = await findRubric(from.hash);
        if (found) kept.set(from.hash, found.rubric);
      }
      const old = kept.get(steps.at(-1)?.from.hash ?? '');
      return {
        isKnown: isChangeKnown(steps, versions, (hash) => kept.get(hash)),
        findOld: (id) => old && findFormer(old, versions, rubric.version, id),
      };
    };
    read().then(tell, () => tell(UNKNOWN));
    return () => {
      isLate = true;
    };
  }, [findRubric, readVersions, rubric, upgrades]);
  return former;
}

/** The sentence that counts the answers to look at, and says why. */
export function nameCount({ isKnown }: Former) {
  return isKnown ? 'upgrade.review.count' : 'upgrade.review.count.unknown';
}
