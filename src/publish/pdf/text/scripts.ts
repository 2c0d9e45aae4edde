/** Letters that change with their neighbours, or that have rules of their own for standing together. */
const SHAPED =
  /[\u0600-\u06ff\u0750-\u077f\u0870-\u097f\u0980-\u09ff\u0e00-\u0e7f\u1cd0-\u1cff\u2e41\ua830-\ua83f\ua8e0-\ua8ff\ufb50-\ufdff\ufe70-\ufefc]|\ud803[\udefd-\udeff]|\ud806[\udf00-\udf09]/;

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a][\udc00-\udfff]/;

/** Zero-width joiner and non-joiner: they decide the shape of the letters beside them. */
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d]);

/** Marks, embeddings and isolates of direction (UAX #9): they order the text and leave no trace on paper. */
const DIRECTION_CONTROLS: ReadonlySet<number> = new Set([
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]);

/** Whether a text has letters that must be shaped. */
export function needsShaping(text: string): boolean {
  return SHAPED.test(text);
}

/** Whether a text has letters that are read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a character joins or parts the letters beside it. */
export function isJoiner(codePoint: number): boolean {
  return JOINERS.has(codePoint);
}

/** Whether a character only says which way to read. */
export function isDirectionControl(codePoint: number): boolean {
  return DIRECTION_CONTROLS.has(codePoint);
}
