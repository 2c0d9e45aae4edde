import type { StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { bringToVersion } from '../domain/upgrade/bring-to-version.ts';
import { compareVersions } from '../domain/upgrade/compare-versions.ts';
import { stepBetween } from '../domain/upgrade/version-number.ts';
import type { AppActions, AppState, Surroundings } from './app-state.ts';
import { isSound } from './decide-opening.ts';
import type { Bring } from './match-file.ts';

type Options = Pick<Surroundings, 'storage' | 'now' | 'readVersions'> & {
  readonly store: StoreApi<AppState> & { readonly actions: Pick<AppActions, 'completeRubric'> };
};

/**
 * Brings files of earlier versions of the built-in rubric to the one in use, where the assessment that is here has gone
 * on with it. One that still waits for that step is not brought on behind a person's back.
 */
export function createBringer({ store, storage, now, readVersions }: Options): Bring {
  return async (file, here) => {
    if (!isStepUp(file.rubric, here.rubric)) return null;
    await store.actions.completeRubric();
    const { builtIn: to } = store.getState();
    if (here.rubric.hash !== to.hash) return null;
    const found = await storage.findRubric(file.rubric.hash);
    const kept = found && isSound(found) ? found : null;
    const versions = to.rubric.versions ?? (await readVersions());
    const editions = { assessment: file, to, kept: kept?.rubric ?? null, versions };
    const compared = compareVersions(editions);
    if (compared.kind !== 'upgrade') return null;
    const { report } = compared;
    return { file: bringToVersion(file, here, report, now()), brought: { report, to, kept } };
  };
}

function isStepUp(from: Assessment['rubric'], to: Assessment['rubric']): boolean {
  return from.id === to.id && !['same', 'older'].includes(stepBetween(from.version, to.version));
}
