import { createContext, use, type ComponentType } from 'react';

/** What an edition of the app shows in places where another shows something else. */
export type Edition = {
  /** In place of the ways to begin. */
  readonly Begin?: ComponentType<{ onFile: (file: File) => void; onFailure: () => void }>;
  /** What is true of the assessment's file, in place of what is true of the disk; a line above the steps. */
  readonly FileState?: ComponentType;
};

const EditionContext = createContext<Edition>({});

export const EditionProvider = EditionContext.Provider;

export function useEdition(): Edition {
  return use(EditionContext);
}
