import type { LoadedRubric } from '../../state/selectors.ts';
import type { RubricFileProblem } from '../../storage/rubric-file.ts';
import { readText, type UnreadableProblem } from './open-assessment-file.ts';

export type OpenedRubric =
  | { readonly kind: 'ok'; readonly loaded: LoadedRubric }
  | {
      readonly kind: 'refused';
      readonly problems: readonly (RubricFileProblem | UnreadableProblem)[];
    };

/** Reads an organisation's own rubric from a file that a person chose. Stores nothing. */
export async function openRubricFile(file: File): Promise<OpenedRubric> {
  const [{ checkFileSize }, { readRubricFile }, { hashRubric }] = await Promise.all([
    import('../../storage/read-json.ts'),
    import('../../storage/rubric-file.ts'),
    import('../../domain/rubric/hash.ts'),
  ]);
  const tooLarge = checkFileSize(file.size);
  if (tooLarge) return { kind: 'refused', problems: [tooLarge] };
  const text = await readText(file);
  if (text === null) return { kind: 'refused', problems: [{ code: 'unreadable' }] };
  const read = readRubricFile(text);
  if (read.kind === 'refused') return read;
  return { kind: 'ok', loaded: { rubric: read.rubric, hash: hashRubric(read.rubric) } };
}
