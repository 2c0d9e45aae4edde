/** The kinds of value that JSON has, and whole numbers. */
export type ValueType = 'text' | 'number' | 'whole-number' | 'boolean' | 'list' | 'object';

/** What has to stand at a place of a file, as data. Words for a person are made from this by `i18n`. */
export type Expected =
  | { readonly kind: ValueType }
  /** As JSON. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** Whole numbers, both ends included. */
  | { readonly kind: 'range'; readonly first: number; readonly last: number }
  /** Text that a regular expression knows, or a form that has a name. */
  | { readonly kind: 'form'; readonly form: string }
  /** Characters of a text, entries of a list, or the number itself. */
  | {
      readonly kind: 'limit';
      readonly of: 'text' | 'number' | 'whole-number' | 'list';
      readonly bound: 'exactly' | 'most' | 'least';
      readonly limit: number;
    }
  /** An object that has all fields of one of these sets. */
  | { readonly kind: 'fields'; readonly sets: readonly (readonly string[])[] }
  | { readonly kind: 'no-field' }
  | { readonly kind: 'other-value' };
