import { pathToFileURL } from 'node:url';
import type * as z from 'zod/mini';
import { assembleRubric, type RubricFiles } from '../src/domain/rubric/assemble.ts';
import { checkRubric } from '../src/domain/rubric/check-rubric.ts';
import { lintBuiltIn, lintRubric } from '../src/domain/rubric/lint/lint-rubric.ts';
import { measureReading } from '../src/domain/rubric/lint/reading-level.ts';
import { listDimensions } from '../src/domain/rubric/rubric.ts';
import {
  FrameFileSchema,
  LessonsFileSchema,
  SectionFileSchema,
  SourcesFileSchema,
  TensionsFileSchema,
} from '../src/domain/rubric/schema.ts';
import { describeIssues } from '../src/lib/describe-issues.ts';
import { readRubricFiles } from './read-rubric.ts';
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
  const references = checked.kind === 'ok' ? [] : checked.problems.map(joinPath);
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
  return describeIssues(parsed.error, value).map(({ path, found, expected }) => ({
    path: [file, ...path].join('.'),
    found,
    expected,
  }));
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

function joinPath(problem: {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}): FileMessage {
  return { ...problem, path: problem.path.join('.') };
}

function countTexts(files: RubricFiles): string {
  const rubric = assembleRubric(files);
  const grade = measureReading(rubric).toFixed(1);
  return `${listDimensions(rubric).length} dimensions, ${rubric.tensions.length} tensions, median reading grade ${grade}`;
}

function main(): void {
  const files = readRubricFiles();
  const shape = checkShapes(files);
  const messages = shape.length > 0 ? shape : checkTexts(files);
  for (const { path, found, expected } of messages) {
    console.error(`${path}: found ${found}, expected ${expected}`);
  }
  console.log(
    `${shape.length > 0 ? 'Unreadable rubric' : countTexts(files)}, ${messages.length} messages`,
  );
  process.exitCode = messages.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
