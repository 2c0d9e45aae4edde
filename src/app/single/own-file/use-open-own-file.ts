import { useCallback } from 'react';
import { useTranslate } from '../../../ui/app-context.tsx';
import { openChosenFile, type ChosenFile } from '../../../ui/files/open-chosen-file.ts';
import type { FileHandle } from './file-handle.ts';
import { useOwnFiles } from './own-files-context.ts';
import { pickFileToOpen } from './pick-file.ts';
import { takeInFile } from './take-in-file.ts';

/** `impossible`: this browser gives files out only in the old way. */
type OpenOutcome =
  | { readonly kind: 'opened'; readonly id: string; readonly isAnswered: boolean }
  | { readonly kind: 'refused'; readonly fileName: string; readonly opened: ChosenFile }
  /** A file with everything, which is looked at before anything of it is taken in. */
  | { readonly kind: 'everything'; readonly file: File }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'impossible' };

/** Opens a person's own file, which stays the file of its assessment. Rejects when its content cannot be stored. */
export function useOpenOwnFile() {
  const { ownFiles, means } = useOwnFiles();
  const translate = useTranslate();
  const openFile = useCallback(
    async (file: File, handle: FileHandle | null): Promise<OpenOutcome> => {
      const opened = await openChosenFile(file);
      if (opened.kind === 'backup') return { kind: 'everything', file };
      if (opened.kind === 'refused') return { kind: 'refused', fileName: file.name, opened };
      const { savedAt, documents = null } = opened.file;
      const copyTitle = (title: string) => title && translate('home.copy-title', { title });
      const taken = await takeInFile(opened.file, { ...means, copyTitle });
      const { assessment, isCopy } = taken;
      const content = { assessment, documents };
      ownFiles.link(assessment.id, { name: file.name, savedAt, content, handle, file, isCopy });
      return { kind: 'opened', id: assessment.id, isAnswered: assessment.answers.length > 0 };
    },
    [ownFiles, means, translate],
  );
  const pickAndOpen = useCallback(async (): Promise<OpenOutcome> => {
    const picked = await pickFileToOpen();
    if (picked.kind !== 'picked') return picked;
    return openFile(await picked.handle.getFile(), picked.handle);
  }, [openFile]);
  return { pickAndOpen, openFile };
}
