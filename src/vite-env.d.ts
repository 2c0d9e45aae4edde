/// <reference types="vite/client" />

declare module 'virtual:rubric' {
  /** Address of the built-in rubric as one JSON file. */
  export const rubricUrl: string;
  /** SHA-256 of its content, hexadecimal. */
  export const rubricHash: string;
}
