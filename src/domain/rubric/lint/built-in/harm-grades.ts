import { listDimensions } from '../../rubric.ts';
import type { LintRule } from '../lint-rule.ts';
import { HARM_GRADES } from './facts.ts';

const GRADES = ['stated', 'conditional', 'inferred'] as const;

export const harmGrades: LintRule = {
  name: 'built-in-harm-grades',
  description:
    'Exactly the twenty dimensions the method names carry a harm, each with its grade. To call a practice harmful without a passage in the source would be unfair; to lose one would be careless (M13).',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, harm }) => {
      const expected = GRADES.find((grade) => HARM_GRADES[grade].includes(id)) ?? 'none';
      const found = harm?.grade ?? 'none';
      return found === expected ? [] : [{ path: `${id}.harm`, found, expected }];
    }),
};
