/** How far apart two versions are: which of the three numbers is the first that differs, and in which direction. */
export type VersionStep = 'same' | 'older' | 'patch' | 'minor' | 'major';

const STEPS = ['major', 'minor', 'patch'] as const;

/**
 * The step from one version (three numbers) to another; `older` when it goes back. What is not a number counts as 0,
 * since a version may come from a damaged file.
 */
export function stepBetween(from: string, to: string): VersionStep {
  const before = readNumbers(from);
  const after = readNumbers(to);
  const at = STEPS.findIndex((_, place) => before[place] !== after[place]);
  const step = STEPS[at];
  if (!step) return 'same';
  return (after[at] ?? 0) > (before[at] ?? 0) ? step : 'older';
}

function readNumbers(version: string): readonly number[] {
  const parts = version.split('.');
  return STEPS.map((_, place) => Number.parseInt(parts[place] ?? '', 10) || 0);
}

/** Sorts versions from the first to the latest: 1.9.0 comes before 1.10.0. */
export function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
