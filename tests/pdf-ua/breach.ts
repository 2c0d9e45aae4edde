/** Something a file does against PDF/UA-1: the clause of ISO 14289-1, or of ISO 32000-1 where that one asks for it, and what is wrong. */
export type Breach = { readonly clause: string; readonly what: string };
