/// <reference types="vite/client" />

declare module 'virtual:rubric' {
  /** Address of the built-in rubric as one JSON file. */
  export const rubricUrl: string;
  /** SHA-256 of its content, hexadecimal. */
  export const rubricHash: string;
  /** Folder of `of-<id>.json` for each dimension, with a stroke at the end; null while developing. */
  export const firstWordsUrl: string | null;
  /** Id of the element of the page that holds the brief rubric; null while developing. */
  export const briefRubricId: string | null;
}

declare module 'virtual:first-messages' {
  /** Ids of the elements of the page that hold the messages of a first visit to each place; null while developing. */
  export const firstMessagesIds: Readonly<Record<'home' | 'questions', string>> | null;
}

declare module 'virtual:first-example' {
  /** Id of the element of the page that holds the worked example; null while developing. */
  export const firstExampleId: string | null;
}
