import { findDimension, listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

export const alikeBothWays: LintRule = {
  name: 'alike-both-ways',
  description:
    'A dimension that is named as alike names the other one too. Whoever stands on either of them needs to know the difference.',
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, alike = [] }) =>
      alike.flatMap((link) => {
        const other = findDimension(rubric, link.id);
        if (!other || other.alike?.some((back) => back.id === id)) return [];
        return [
          {
            path: `${link.id}.alike`,
            found: `no link to ${id}`,
            expected: `a link back, because ${id} names ${link.id}`,
          },
        ];
      }),
    ),
};
