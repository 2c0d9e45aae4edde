import type { FileHandle } from './file-handle.ts';

/** `impossible`: this browser gives no files out, so a file can only be downloaded or put in. */
export type Picked =
  | { readonly kind: 'picked'; readonly handle: FileHandle }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'impossible' };

type Pickers = {
  readonly showSaveFilePicker?: (wish: {
    readonly suggestedName: string;
    readonly id: string;
  }) => Promise<FileHandle>;
  readonly showOpenFilePicker?: (wish: { readonly id: string }) => Promise<readonly FileHandle[]>;
};

const pickers = globalThis as Pickers;

/** The browser opens the folder that was last used under this name. */
const PLACE = 'assessments';

export const canPickFiles = pickers.showSaveFilePicker !== undefined;

/** Asks the person where to save, under a name they can change. */
export function pickFileToSave(suggestedName: string): Promise<Picked> {
  return pick(pickers.showSaveFilePicker && (() => savePicker(suggestedName)));
}

/** Asks the person which file to open. All kinds are shown: a wrong one is answered in words. */
export function pickFileToOpen(): Promise<Picked> {
  return pick(pickers.showOpenFilePicker && openPicker);
}

async function savePicker(suggestedName: string): Promise<FileHandle | undefined> {
  return pickers.showSaveFilePicker?.({ suggestedName, id: PLACE });
}

async function openPicker(): Promise<FileHandle | undefined> {
  return (await pickers.showOpenFilePicker?.({ id: PLACE }))?.[0];
}

async function pick(ask: (() => Promise<FileHandle | undefined>) | undefined): Promise<Picked> {
  if (!ask) return { kind: 'impossible' };
  try {
    const handle = await ask();
    return handle ? { kind: 'picked', handle } : { kind: 'cancelled' };
  } catch (error) {
    // A person who closes the window is an "abort"; a browser that refuses here still lets files be downloaded.
    const isCancelled = error instanceof Error && error.name === 'AbortError';
    return { kind: isCancelled ? 'cancelled' : 'impossible' };
  }
}
