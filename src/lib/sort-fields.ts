import { isFields } from './is-fields.ts';

/** For `JSON.stringify`: writes the fields of each object in alphabetical order, so that what is the same reads the same. */
export function sortFields(_name: string, value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
