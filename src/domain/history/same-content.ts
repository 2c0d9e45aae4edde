import { isFields } from '../../lib/is-fields.ts';
import { NO_ANSWER } from '../assessment/merge.ts';
import { isSame, type RecordValue } from '../assessment/records.ts';

/** The same but for the moment; no record, and an answer that says nothing, are the same too. */
export function hasSameContent(a: RecordValue, b: RecordValue): boolean {
  return isSame(contentOf(a), contentOf(b));
}

function contentOf(value: RecordValue): RecordValue {
  if (!isFields(value)) return value;
  const isNothing = Object.entries(NO_ANSWER).every(([name, empty]) => isSame(value[name], empty));
  return isNothing ? undefined : { ...value, updatedAt: null };
}
