import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { AppStore } from '../../../state/app-store.ts';
import type { LibraryEntry } from '../../../storage/assessment-storage.ts';
import type { KeptLinks } from './kept-links.ts';
import type { FileContent } from './own-file.ts';
import type { Picked } from './pick-file.ts';

/** What saving needs from outside: passed in, so that tests choose it. */
export type SaveMeans = {
  readonly app: AppStore;
  readonly now: () => string;
  readonly listEntries: () => Promise<readonly LibraryEntry[]>;
  readonly pickTarget: (name: string) => Promise<Picked>;
  readonly download: (name: string, text: string) => void;
  /** The text of a file; null when it cannot be made. */
  readonly write: (content: FileContent, savedAt: string) => Promise<string | null>;
  readonly suggestName: (assessment: Assessment, savedAt: string) => Promise<string>;
  /** Whether the person wanted the text of a draft in the file, kept over visits. */
  readonly wish: {
    readonly read: (id: string) => boolean;
    readonly keep: (id: string, takesDraft: boolean) => void;
  };
  /** The files of earlier visits. */
  readonly kept: KeptLinks;
};
