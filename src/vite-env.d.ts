/// <reference types="vite/client" />

declare module 'virtual:rubric' {
  /** Address of the built-in rubric as one JSON file. */
  export const rubricUrl: string;
  /** SHA-256 of its content, hexadecimal. */
  export const rubricHash: string;
  /** Folder of `brief.json` and of `of-<id>.json` for each dimension, with a stroke at the end; null while developing. */
  export const firstWordsUrl: string | null;
}

declare module 'virtual:first-messages' {
  /** Addresses of the messages that a first visit to each place reads; null while developing. */
  export const firstMessagesUrls: Readonly<Record<'home' | 'questions', string>> | null;
}
