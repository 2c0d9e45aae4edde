import type { LintRule } from '../lint-rule.ts';
import { SECTIONS } from './facts.ts';

export const sourceRows: LintRule = {
  name: 'built-in-source-rows',
  description:
    'Each dimension stands at the place of its source row: part, lesson, table, row, and an id made of section and row. The id is printed on paper and must lead back to the source.',
  check: (rubric) =>
    rubric.sections.flatMap((section) => {
      const fact = SECTIONS.find(({ id }) => id === section.id);
      if (!fact) {
        return [{ path: section.id, found: 'an unknown section', expected: 'one of the nine' }];
      }
      return section.dimensions.flatMap(({ id, source }, at) => {
        const row = at + 1;
        const found = [id, section.part, source.lesson, source.table, source.row].join(', ');
        const expected = [`${fact.id}${row}`, fact.part, fact.lesson, fact.table, row].join(', ');
        return found === expected ? [] : [{ path: `${id}.source`, found, expected }];
      });
    }),
};
