import * as z from 'zod/mini';

// What fields of a rubric may hold, wherever they stand: in the rubric, in its conditions, in the record of its versions.

/** Longest text a rubric field may hold, in UTF-16 units: generous, but a hostile file cannot stall the page. */
const LONGEST_TEXT = 4000;

export const code = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/));
export const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT));
export const revision = z.int().check(z.gte(1));
export const versionNumber = z.string().check(z.regex(/^\d+\.\d+\.\d+$/));
