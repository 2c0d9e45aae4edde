import type { FileProblem, ReadFile } from '../../storage/assessment-file.ts';

/** The file could not be read at all: it was moved, or the device said no. */
export type UnreadableProblem = { readonly code: 'unreadable' };

export type OpenedFile =
  | Extract<ReadFile, { kind: 'ok' }>
  | {
      readonly kind: 'refused';
      readonly problems: readonly (FileProblem | UnreadableProblem)[];
    };

/** Reads a file that a person chose. Stores nothing. */
export async function openAssessmentFile(file: File): Promise<OpenedFile> {
  const [{ checkFileSize }, { readAssessmentFile }] = await Promise.all([
    import('../../storage/read-json.ts'),
    import('../../storage/assessment-file.ts'),
  ]);
  const tooLarge = checkFileSize(file.size);
  if (tooLarge) return { kind: 'refused', problems: [tooLarge] };
  const text = await readText(file);
  if (text === null) return { kind: 'refused', problems: [{ code: 'unreadable' }] };
  return readAssessmentFile(text);
}

/** Null when the file cannot be read. */
export async function readText(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
