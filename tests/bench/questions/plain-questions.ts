import { listDimensions, type Rubric } from '../../../src/domain/rubric/rubric.ts';

/** A question as every contender shows it: the words of ours that stand open on the screen, and none of the help. */
export type PlainQuestion = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly conventional: string;
  readonly better: string;
  readonly options: readonly string[];
};

const SILENT = 'The draft does not say';
const NOT_APPLICABLE = 'Does not apply';

/** The questions of a rubric for those that know no rubric. */
export function listPlainQuestions(rubric: Rubric): readonly PlainQuestion[] {
  return listDimensions(rubric).map(({ id, title, question, conventional, better, levels }) => ({
    id,
    title,
    question,
    conventional,
    better,
    options: [...levels, SILENT, NOT_APPLICABLE],
  }));
}
