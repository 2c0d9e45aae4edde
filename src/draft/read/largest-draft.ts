/** Bytes of the largest file that is read, so that a person can be told before it is. */
export const LARGEST_DRAFT = 100_000_000;
