import type { Finding, GapFinding, HarmFinding, TensionFinding } from '../scoring/result.ts';

/**
 * Implements M15: critical harms, other harms, critical tensions, other tensions, then gaps by size and source order.
 * Each input is already in its own order. A dimension with a harm is not listed again as a gap, nor a tension that a
 * harm already tells; but a critical one is, unless the harm is critical too, so that it does not sink among harms.
 */
export function orderFindings(
  harms: readonly HarmFinding[],
  tensions: readonly TensionFinding[],
  gaps: readonly GapFinding[],
): readonly Finding[] {
  const harmed = new Set(harms.map(({ dimension }) => dimension));
  const told = new Set(harms.flatMap((harm) => harm.tensions));
  const toldAsCritical = new Set(
    harms.filter(({ isCritical }) => isCritical).flatMap((harm) => harm.tensions),
  );
  return [
    ...harms.map(({ dimension, isCritical }): Finding => ({
      kind: 'harm',
      id: dimension,
      isCritical,
    })),
    ...tensions
      .filter(({ tension, severity }) =>
        severity === 'critical' ? !toldAsCritical.has(tension) : !told.has(tension),
      )
      .map(({ tension, severity }): Finding => ({ kind: 'tension', id: tension, severity })),
    ...gaps
      .filter(({ dimension }) => !harmed.has(dimension))
      .map(({ dimension, gap }): Finding => ({ kind: 'gap', id: dimension, gap })),
  ];
}
