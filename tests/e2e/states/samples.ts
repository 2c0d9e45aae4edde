import type { Answer, Assessment } from '../../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { documentOf } from '../../builders/draft.ts';
import { backUp, keep } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { lebanon } from '../lebanon.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';

/** A file as Playwright gives it to a file field. */
export type GivenFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
};

export function asText(text: string, name = 'proposal.txt'): GivenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** A saved file, with more fields than the app knows when `more` has some. */
export function asFile(assessment: Assessment, more: object = {}): GivenFile {
  return writeFile(assessment, [], more);
}

/** A saved file with the text of a draft in it. */
export function asFileWithDraft(assessment: Assessment): GivenFile {
  return writeFile(assessment, [documentOf('proposal', [OBEY, SPEAK])], {});
}

const TRAINED = 'Women are trained in housekeeping by the agencies before they leave.';
const INSPECTED = 'The ministry inspects all recruitment agencies twice before they leave.';
const SHARED = 'Returned migrants share their experience with women who plan to leave.';
const HEARD = 'Women who plan to leave hear from returned migrants about their experience.';

/** A saved file whose quotes were taken from an earlier draft: one is reworded, one is all but gone, one gone. */
export function asFileWithOldQuotes(assessment: Assessment): GivenFile {
  const document = documentOf('proposal', ['Employers pay for the journey.', INSPECTED, HEARD]);
  const answers = assessment.answers.map((answer) => ({
    ...answer,
    passages: [SHARED, TRAINED, 'Banks issue loans for tractors.'].map((quote, at) => ({
      id: `${answer.dimensionId}-${String(at)}`,
      quote,
      place: 'page 4',
      source: { documentId: 'proposal', passage: at, start: 0, end: quote.length },
    })),
  }));
  return writeFile({ ...assessment, answers }, [document], {});
}

function writeFile(
  assessment: Assessment,
  documents: readonly DraftDocument[],
  more: object,
): GivenFile {
  const written = writeAssessmentFile(assessment, NOW, documents);
  if (written.kind === 'failed') throw new Error('The assessment could not be written.');
  const text = JSON.stringify({ ...(JSON.parse(written.text) as object), ...more });
  return {
    name: 'ours.assessment.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  };
}

/** The sample as a colleague has gone on with it: two other answers, one note more, one answer less. */
export const goneOn: Assessment = {
  ...lebanon,
  profile: { ...lebanon.profile, people: 'Women from Nepal and Bangladesh' },
  answers: lebanon.answers.slice(1).map(goOn),
};

function goOn(answer: Answer): Answer {
  switch (answer.dimensionId) {
    case 'PP1':
      return { ...answer, position: { kind: 'level', level: 3 }, updatedAt: LATER };
    case 'EM1':
      return {
        ...answer,
        position: { kind: 'not-applicable', reason: 'No employer takes part.' },
        updatedAt: LATER,
      };
    case 'WK1':
      return { ...answer, note: 'The union was asked in May.', updatedAt: LATER };
    default:
      return answer;
  }
}

const TITLES = ['Safe routes', 'Garment workers speak', 'Care at home', 'Fair agencies', ''];

/** A file with everything of a library of this many assessments, every fourth of them deleted. */
export async function asBackup(count: number): Promise<GivenFile> {
  const storage = createMemoryStorage();
  for (let number = 0; number < count; number++) {
    const title = TITLES[number % TITLES.length] ?? '';
    const assessment = { ...lebanon, id: `one-${String(number)}` };
    const profile = { ...lebanon.profile, title: title && `${title} ${String(number)}` };
    const deletedAt = number % 4 === 3 ? NOW : null;
    await keep(storage, { ...assessment, profile }, [], { deletedAt });
  }
  const buffer = Buffer.from(await backUp(storage));
  return { name: 'everything.zip', mimeType: 'application/zip', buffer };
}

export const OBEY = 'The training teaches women obedience and discipline towards their employer.';
const SPEAK = 'In the training women practise how to speak up and to bargain for a higher wage.';

export const draftText = [
  'Aim of the project',
  'The project works in two districts with women who want to leave for domestic work.',
  OBEY,
  SPEAK,
  'Budget and staff',
].join('\n\n');

/** The file of an assessment as if it was made with another version of the rubric, which the app does not know. */
export function asOlder(assessment: Assessment, version = '0.9.0'): GivenFile {
  return asFile({ ...assessment, rubric: { ...assessment.rubric, version, hash: 'unknown' } });
}
