import { useCallback } from 'react';
import { useBuiltInRubric, useTranslate } from '../../../ui/app-context.tsx';
import { openChosenFile, type ChosenFile } from '../../../ui/files/open-chosen-file.ts';
import { lookIntoFile, type LookedAssessment } from '../../../ui/screens/home/look-into-file.ts';
import type { FileHandle } from './file-handle.ts';
import { lookAtOwn, type OwnLook, type Way } from './look-at-own.ts';
import { useOwnFiles } from './own-files-context.ts';
import { pickFileToOpen } from './pick-file.ts';
import { takeInFile } from './take-in-file.ts';

type Refused = Extract<ChosenFile, { kind: 'refused' }>;

/** A file that differs from what is here: a person says how it is taken in, and nothing has changed yet. */
export type OwnQuestion = {
  readonly kind: 'asks';
  readonly fileName: string;
  readonly looked: LookedAssessment;
  readonly look: Extract<OwnLook, { kind: 'differs' }>;
  /** Takes it in. Rejects when its content cannot be stored. */
  readonly take: (way: Way) => Promise<Opened>;
};

type Opened = { readonly kind: 'opened'; readonly id: string; readonly isAnswered: boolean };

/** `impossible`: this browser gives files out only in the old way. */
export type OpenOutcome =
  | Opened
  | OwnQuestion
  | { readonly kind: 'refused'; readonly fileName: string; readonly opened: Refused }
  /** A file with everything, which is looked at before anything of it is taken in. */
  | { readonly kind: 'everything'; readonly file: File }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'impossible' };

/**
 * Opens a person's own file, which stays the file of its assessment: at once where that touches nothing here, else with
 * a question. Rejects when its content cannot be stored.
 */
export function useOpenOwnFile() {
  const { ownFiles, means } = useOwnFiles();
  const translate = useTranslate();
  const builtIn = useBuiltInRubric();
  const openFile = useCallback(
    async (file: File, handle: FileHandle | null): Promise<OpenOutcome> => {
      const opened = await openChosenFile(file);
      if (opened.kind === 'backup') return { kind: 'everything', file };
      if (opened.kind === 'refused') return { kind: 'refused', fileName: file.name, opened };
      const looked = await lookIntoFile(opened, builtIn, means.store.actions);
      const look = await lookAtOwn(looked.file, looked.match, means);
      const isOlder = look.kind === 'differs' && look.isOlder;
      const take = async (way: Way): Promise<Opened> => {
        const id = looked.match.kind === 'here' ? looked.match.id : null;
        const copyTitle = (title: string) => title && translate('home.copy-title', { title });
        const taken = await takeInFile(looked.file, { id, way }, { ...means, copyTitle });
        const { savedAt, documents = null } = looked.file;
        const { assessment, isCopy } = taken;
        const content = { assessment, documents };
        const linked = { name: file.name, savedAt, content, handle, file, isCopy };
        // What is newer is not saved over a file that somebody keeps from before.
        if (isCopy || !isOlder) ownFiles.link(taken.id, linked);
        return { kind: 'opened', id: taken.id, isAnswered: assessment.answers.length > 0 };
      };
      if (look.kind === 'at-once') return take('go-on');
      return { kind: 'asks', fileName: file.name, looked, look, take };
    },
    [ownFiles, means, translate, builtIn],
  );
  const pickAndOpen = useCallback(async (): Promise<OpenOutcome> => {
    const picked = await pickFileToOpen();
    if (picked.kind !== 'picked') return picked;
    return openFile(await picked.handle.getFile(), picked.handle);
  }, [openFile]);
  return { pickAndOpen, openFile };
}
