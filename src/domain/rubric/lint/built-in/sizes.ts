import { listDimensions } from '../../rubric.ts';
import type { LintFinding, LintRule } from '../lint-rule.ts';
import { SECTIONS, TENSIONS } from './facts.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

export const sizes: LintRule = {
  name: 'built-in-sizes',
  description:
    'The rubric has the 51 dimensions of its source, section by section, and 42 tensions: 8 critical, 24 major, 10 minor. A row lost in an edit would be missed by nobody else.',
  check: (rubric) => [
    ...compare('rubric', rubric.sections.length, SECTIONS.length, 'sections'),
    ...compare('rubric', listDimensions(rubric).length, 51, 'dimensions'),
    ...SECTIONS.flatMap(({ id, rows }) => {
      const section = rubric.sections.find((other) => other.id === id);
      return compare(id, section?.dimensions.length ?? 0, rows, 'dimensions');
    }),
    ...SEVERITIES.flatMap((severity) => {
      const found = rubric.tensions.filter((tension) => tension.severity === severity).length;
      return compare('tensions', found, TENSIONS[severity], severity);
    }),
  ],
};

function compare(
  path: string,
  found: number,
  expected: number,
  what: string,
): readonly LintFinding[] {
  if (found === expected) return [];
  return [{ path, found: `${found} ${what}`, expected: `${expected} ${what}` }];
}
