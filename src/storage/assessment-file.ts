import type { Assessment, AssessmentFile } from '../domain/assessment/assessment.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { isSame } from '../domain/assessment/records.ts';
import { separateQuotes } from '../domain/assessment/separate-passages.ts';
import {
  AssessmentFileSchema,
  FILE_FORMAT,
  FILE_FORMAT_VERSION,
} from '../domain/assessment/schema.ts';
import {
  describeIssues,
  MOST_PROBLEMS,
  showValue,
  type ShapeProblem,
} from '../lib/describe-issues.ts';
import { findHazards, type Hazard } from '../lib/find-hazards.ts';
import { sortFields } from '../lib/sort-fields.ts';
import { findDuplicates, type Duplicate } from './find-duplicates.ts';
import { listUnknownFields } from './list-unknown-fields.ts';
import { readJson, type JsonProblem } from './read-json.ts';

/** Why a file is not opened. The sentence and the next step for each code are in `i18n`. */
export type FileProblem =
  | JsonProblem
  | Hazard
  /** Another program's file; `found` is what it says it is, null when it does not say. */
  | { readonly code: 'other-format'; readonly found: string | null }
  | { readonly code: 'rubric-file' }
  | { readonly code: 'newer-version'; readonly found: number; readonly supported: number }
  | ({ readonly code: 'wrong-shape' } & ShapeProblem)
  | ({ readonly code: 'duplicate' } & Duplicate);

export type ReadFile =
  | {
      readonly kind: 'ok';
      readonly file: AssessmentFile;
      /** Fields this version does not know, kept in `file`: `assessment.answers[].mood`. */
      readonly unknownFields: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

export type WrittenFile =
  | { readonly kind: 'ok'; readonly text: string }
  /** The text does not open again, or opens as something else: it must not be called saved. */
  | { readonly kind: 'failed'; readonly code: 'not-serialisable' | 'differs' }
  | {
      readonly kind: 'failed';
      readonly code: 'refused';
      readonly problems: readonly FileProblem[];
    };

/**
 * The text of a saved file. It is read again and compared with what it was made from before this says ok. Fields are in
 * alphabetical order below the head, so two files can be compared line by line. The draft's own text goes into the file
 * only with `documents`: pass them when the person said so, and not otherwise.
 */
export function writeAssessmentFile(
  assessment: Assessment,
  savedAt: string,
  documents: readonly DraftDocument[] = [],
): WrittenFile {
  const text = serialise({
    format: FILE_FORMAT,
    formatVersion: FILE_FORMAT_VERSION,
    savedAt,
    assessment: assessment satisfies AssessmentFile['assessment'],
    ...(documents.length > 0 && { documents }),
  });
  if (text === undefined) return { kind: 'failed', code: 'not-serialisable' };
  const again = readAssessmentFile(text);
  if (again.kind === 'refused')
    return { kind: 'failed', code: 'refused', problems: again.problems };
  const { file } = again;
  const isWhole = isSame(file.assessment, assessment) && isSame(file.documents ?? [], documents);
  if (!isWhole) return { kind: 'failed', code: 'differs' };
  return { kind: 'ok', text };
}

/** Undefined for what JSON cannot hold: a circle, or nesting too deep to write. */
function serialise(file: AssessmentFile): string | undefined {
  try {
    const inOrder = (name: string, value: unknown) =>
      value === file ? value : sortFields(name, value);
    return `${JSON.stringify(file, inOrder, 2)}\n`;
  } catch {
    return undefined;
  }
}

/** Opens the text of a saved file, or says why not: at most 20 problems, in the order of the file. */
export function readAssessmentFile(text: string): ReadFile {
  const json = readJson(text);
  if (json.kind === 'refused') return json;
  const { value } = json;
  const hazards = findHazards(value);
  if (hazards.length > 0) return { kind: 'refused', problems: hazards };
  const other = findOtherFormat(value);
  if (other) return { kind: 'refused', problems: [other] };
  return checkShape(value);
}

function checkShape(value: unknown): ReadFile {
  const parsed = AssessmentFileSchema.safeParse(value);
  if (!parsed.success) {
    const problems = describeIssues(parsed.error, value);
    return {
      kind: 'refused',
      problems: problems.map((problem) => ({ code: 'wrong-shape', ...problem })),
    };
  }
  const duplicates = findDuplicates(parsed.data).slice(0, MOST_PROBLEMS);
  if (duplicates.length > 0) {
    return {
      kind: 'refused',
      problems: duplicates.map((duplicate) => ({ code: 'duplicate', ...duplicate })),
    };
  }
  return {
    kind: 'ok',
    file: { ...parsed.data, assessment: separateQuotes(parsed.data.assessment) },
    unknownFields: listUnknownFields(AssessmentFileSchema, value),
  };
}

/** What the file is, when it is not an assessment that this version reads. */
function findOtherFormat(value: unknown): FileProblem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { code: 'other-format', found: showValue(value) };
  }
  const { format, formatVersion } = value as Readonly<Record<string, unknown>>;
  if (format === undefined && looksLikeRubric(value)) return { code: 'rubric-file' };
  if (format !== FILE_FORMAT) return { code: 'other-format', found: showValue(format) };
  if (typeof formatVersion === 'number' && formatVersion > FILE_FORMAT_VERSION) {
    return { code: 'newer-version', found: formatVersion, supported: FILE_FORMAT_VERSION };
  }
  return undefined;
}

function looksLikeRubric(value: object): boolean {
  return ['parts', 'levels', 'sections', 'activities'].every((name) => Object.hasOwn(value, name));
}
