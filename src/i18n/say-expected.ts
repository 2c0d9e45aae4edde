import type { ExpectedOfRubric } from '../domain/rubric/rubric-problem.ts';
import type { Translate } from './translate.ts';

/** What has to stand at a place of a file, as part of a sentence: "a whole number 0 to 4". */
export function sayExpected(translate: Translate, expected: ExpectedOfRubric): string {
  switch (expected.kind) {
    case 'value':
      return expected.value;
    case 'values':
      return translate('files.expected.values', { values: expected.values.join(', ') });
    case 'range':
      return translate('files.expected.range', { first: expected.first, last: expected.last });
    case 'form':
      return translate('files.expected.form', { form: expected.form });
    case 'limit':
      return translate(`files.expected.limit.${expected.of}`, {
        bound: expected.bound,
        limit: expected.limit,
      });
    case 'fields':
      return translate('files.expected.fields', {
        fields: expected.sets.map((names) => names.join(' + ')).join(', '),
      });
    case 'id-of':
      return translate(`files.expected.id-of.${expected.of}`);
    default:
      return translate(`files.expected.${expected.kind}`);
  }
}
