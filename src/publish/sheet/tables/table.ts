/** One value: text, a number to count with, a calendar day (YYYY-MM-DD) to sort by, or nothing. */
export type Cell = string | number | { readonly day: string } | null;

export type Column = {
  readonly title: string;
  /** In characters, as sheets count. */
  readonly width: number;
};

/** A table of a sheet: what it is called, its columns, and a row of as many cells for each record. */
export type Table = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};
