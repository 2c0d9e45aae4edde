import { listUnknownIds } from '../../../domain/assessment/list-unknown-ids.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { AppActions } from '../../../state/app-state.ts';
import type { FileMatch } from '../../../state/library-actions.ts';
import type { ChosenFile } from '../../files/open-chosen-file.ts';

export type OpenedAssessment = Extract<ChosenFile, { kind: 'assessment' }>;

/** What was found in the file of an assessment, and beside it what the library has of it. */
export type LookedAssessment = OpenedAssessment & {
  readonly match: FileMatch;
  /** The rubric whose words name questions and levels. */
  readonly rubric: Rubric;
  /** What the file says of things that its rubric does not have; nothing where that rubric is not here. */
  readonly unknownIds: readonly string[];
};

/** Finds the words for what is in a file, and compares it with the library. Rejects when the store cannot be read. */
export async function lookIntoFile(
  opened: OpenedAssessment,
  builtIn: Rubric,
  { fetchLibrary, findRubric }: Pick<AppActions, 'fetchLibrary' | 'findRubric'>,
): Promise<LookedAssessment> {
  const { id, version, hash } = opened.file.assessment.rubric;
  const match = await (await fetchLibrary()).matchFile(opened.file);
  const own = id === builtIn.id ? undefined : await findRubric(hash);
  const rubric = own?.rubric ?? builtIn;
  const isItsOwn = id === rubric.id && version === rubric.version;
  const unknownIds = isItsOwn ? listUnknownIds(rubric, opened.file.assessment) : [];
  return { ...opened, match, rubric, unknownIds };
}
