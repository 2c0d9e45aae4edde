import { pathToFileURL } from 'node:url';
import type * as z from 'zod/mini';
import { readEnglish } from '../src/cli/console.ts';
import { assembleRubric, type RubricFiles } from '../src/domain/rubric/assemble.ts';
import { checkRubric } from '../src/domain/rubric/check-rubric.ts';
import { lintBuiltIn, lintRubric } from '../src/domain/rubric/lint/lint-rubric.ts';
import { measureReading } from '../src/domain/rubric/lint/reading-level.ts';
import type { RubricProblem } from '../src/domain/rubric/rubric-problem.ts';
import { listDimensions } from '../src/domain/rubric/rubric.ts';
import {
  FrameFileSchema,
  LessonsFileSchema,
  SectionFileSchema,
  SourcesFileSchema,
  TensionsFileSchema,
} from '../src/domain/rubric/schema.ts';
import type { RubricVersions } from '../src/domain/upgrade/outline.ts';
import { VersionsSchema } from '../src/domain/upgrade/schema.ts';
import { listProblemFacts } from '../src/i18n/say-problem.ts';
import { describeIssues } from '../src/lib/describe-issues.ts';
import { checkVersions } from './check-versions.ts';
import { readRubricFiles } from './read-rubric.ts';
import { readVersions, recordVersion, writeVersions } from './rubric-versions.ts';
import { spellRubric } from './spell-rubric.ts';

export type FileMessage = {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
};

/** Everything that is wrong with the files under `rubric/`: shape, then the frame's lists, then references, then texts. */
export function lintFiles(files: RubricFiles): readonly FileMessage[] {
  const shape = checkShapes(files);
  return shape.length > 0 ? shape : checkTexts(files);
}

function checkTexts(files: RubricFiles): readonly FileMessage[] {
  const rubric = assembleRubric(files);
  const checked = checkRubric(rubric);
  const references =
    checked.kind === 'ok' ? [] : checked.problems.map((problem) => sayMessage(problem));
  return [
    ...checkLists(files),
    ...references,
    ...lintRubric(rubric),
    ...lintBuiltIn(rubric),
    ...spellRubric(rubric),
  ];
}

function checkShapes(files: RubricFiles): readonly FileMessage[] {
  const { frame, sections, tensions, lessons, sources } = files;
  return [
    ...checkShape('rubric.json', FrameFileSchema, frame),
    ...sections.flatMap((section, at) =>
      checkShape(frame.sections[at]?.file ?? `section ${at}`, SectionFileSchema, section),
    ),
    ...checkShape('tensions.json', TensionsFileSchema, tensions),
    ...checkShape('lessons.json', LessonsFileSchema, lessons),
    ...checkShape('sources.json', SourcesFileSchema, sources),
  ];
}

function checkShape(file: string, schema: z.ZodMiniType, value: unknown): readonly FileMessage[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return describeIssues(parsed.error, value).map((problem) =>
    sayMessage({ code: 'wrong-shape', ...problem }, [file]),
  );
}

/** The frame names the dimensions of each section file, so that an editor sees the whole rubric in one place. */
function checkLists({ frame, sections }: RubricFiles): readonly FileMessage[] {
  return frame.sections.flatMap(({ id, file, dimensions }, at) => {
    const found = [sections[at]?.section, ...(sections[at]?.dimensions ?? []).map((d) => d.id)];
    const expected = [id, ...dimensions];
    if (found.join() === expected.join()) return [];
    return [
      { path: file, found: found.join(' '), expected: `${expected.join(' ')} (rubric.json)` },
    ];
  });
}

const { translate } = readEnglish();

/** The words of a problem; one that has no facts is said by its kind. */
function sayMessage(problem: RubricProblem, inside: readonly string[] = []): FileMessage {
  const facts = new Map(
    listProblemFacts(translate, problem).map(({ name, text }) => [name, text] as const),
  );
  return {
    path: [...inside, ...problem.path].join('.'),
    found: facts.get('found') ?? translate(`files.problem.${problem.code}.what`),
    expected: facts.get('expected') ?? translate(`files.problem.${problem.code}.next`),
  };
}

function countTexts(files: RubricFiles): string {
  const rubric = assembleRubric(files);
  const grade = measureReading(rubric).toFixed(1);
  return `${listDimensions(rubric).length} dimensions, ${rubric.tensions.length} tensions, median reading grade ${grade}`;
}

/** What is wrong with `versions.json`: shape first, then against the rubric as it is now. */
export function lintVersions(files: RubricFiles, versions: RubricVersions): readonly FileMessage[] {
  const shape = checkShape('versions.json', VersionsSchema, versions);
  return shape.length > 0 ? shape : checkVersions(assembleRubric(files), versions);
}

function lintAll(files: RubricFiles): readonly FileMessage[] {
  const shape = checkShapes(files);
  if (shape.length > 0) return shape;
  return [...checkTexts(files), ...lintVersions(files, readVersions(assembleRubric(files)))];
}

/** Writes the record of the present version when asked to; a version that is out with other texts is left alone. */
async function record(files: RubricFiles, order: string | undefined): Promise<void> {
  if (order !== 'record' && order !== 'release') return;
  const rubric = assembleRubric(files);
  const recorded = recordVersion(rubric, readVersions(rubric), order === 'release');
  if (recorded.kind === 'ok') await writeVersions(recorded.versions);
}

async function main(): Promise<void> {
  const files = readRubricFiles();
  const isReadable = checkShapes(files).length === 0;
  if (isReadable) await record(files, process.argv[2]);
  const messages = lintAll(files);
  for (const { path, found, expected } of messages) {
    console.error(`${path}: found ${found}, expected ${expected}`);
  }
  console.log(
    `${isReadable ? countTexts(files) : 'Unreadable rubric'}, ${messages.length} messages`,
  );
  process.exitCode = messages.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
