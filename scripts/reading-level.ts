import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';
import { gradeReading } from '../src/domain/rubric/lint/reading-grade.ts';
import { listTexts } from '../src/domain/rubric/lint/rubric-texts.ts';
import { splitWords } from '../src/domain/rubric/lint/words.ts';
import type { Rubric } from '../src/domain/rubric/rubric.ts';
import { readRubric } from './read-rubric.ts';

const FOLDER = fileURLToPath(new URL('../src/i18n/messages/en/', import.meta.url));

/** Shorter texts are buttons and headings: one long word would decide. */
const FEWEST_WORDS = 10;

/** One text that a person reads, and what it is for: `messages/home`, `rubric/question`. */
export type ReadText = { readonly id: string; readonly area: string; readonly text: string };

/** The reading grade of a text, in years of school. */
export type GradedText = ReadText & { readonly grade: number };

/** The texts that are long enough, the hardest first. */
export function gradeTexts(texts: readonly ReadText[]): readonly GradedText[] {
  return texts
    .filter(({ text }) => splitWords(text).length >= FEWEST_WORDS)
    .map((text) => ({ ...text, grade: gradeReading(text.text) }))
    .toSorted((a, b) => b.grade - a.grade);
}

/** The share of graded texts that are no harder than the limit, 0 to 1; 1 for none. */
export function measureShare(graded: readonly GradedText[], limit: number): number {
  if (graded.length === 0) return 1;
  return graded.filter(({ grade }) => grade <= limit).length / graded.length;
}

/** Every English message as a person may see it: each plural form and choice by itself, a short word in the places. */
export function listMessageTexts(): readonly ReadText[] {
  const files = readdirSync(FOLDER).toSorted();
  return files.flatMap((file) => {
    const area = `messages/${file.replace(/\.po$/u, '')}`;
    const { items } = PO.parse(readFileSync(FOLDER + file, 'utf8'));
    return items.flatMap(({ msgid: id, msgstr }) =>
      sayAll(msgstr.join('')).map((text) => ({ id, area, text })),
    );
  });
}

/** All that a message in ICU form can say, with “this” in its places and “5” for numbers of things. */
export function sayAll(message: string): readonly string[] {
  return fillIn(compileMessage(message, (part) => part));
}

function fillIn(message: unknown): readonly string[] {
  if (typeof message === 'string') return [message === '#' ? '5' : message];
  const tokens: readonly unknown[] = Array.isArray(message) ? message : [];
  return tokens
    .map(fillToken)
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);
}

/** A token is a text, or a place: [name], [name, format], [name, format, { form: message }]. */
function fillToken(token: unknown): readonly string[] {
  if (!Array.isArray(token)) return fillIn(token);
  const forms: unknown = token[2];
  if (typeof forms !== 'object' || forms === null) return ['this'];
  return Object.entries(forms).flatMap(([form, message]) =>
    form === 'offset' ? [] : fillIn(message),
  );
}

const RUBRIC_AREAS = [
  [/\.indications\./u, 'false friends'],
  [/\.adapted\.(?:conventional|better)$|\.(?:conventional|better)$/u, 'poles'],
  [/^[A-Z]{2}\d+\.(?:adapted\.)?question$/u, 'questions'],
  [/\.levels\[/u, 'levels'],
  [/\.harm\./u, 'harm'],
  [/\.redesign\./u, 'redesign'],
  [/\.whereToLook/u, 'where to look'],
  [/\.(?:silent|notApplicable|applies)/u, 'choices'],
  [/^[A-Z]{2}\d+\.(?:why|note|parts|alike)/u, 'why and how'],
] as const;

/** Our own prose in a rubric. What is in no dimension is `rubric/frame`: levels, sections, context, lessons, tensions. */
export function listRubricTexts(rubric: Rubric): readonly ReadText[] {
  const findArea = (path: string) =>
    RUBRIC_AREAS.find(([pattern]) => pattern.test(path))?.[1] ?? 'frame';
  return listTexts(rubric)
    .filter(({ kind }) => kind === 'text')
    .map(({ path, text }) => ({ id: path, area: `rubric/${findArea(path)}`, text }));
}

function describeArea(area: string, graded: readonly GradedText[]): string {
  // The hardest come first.
  const at = (share: number) =>
    graded[Math.floor(graded.length * (1 - share))]?.grade.toFixed(1) ?? '–';
  const [hardest] = graded;
  return `${area}: ${String(graded.length)} texts, median ${at(0.5)}, 95 in 100 up to ${at(0.95)}, hardest ${at(1)} ${hardest?.id ?? ''}`;
}

/** Prints the grades of every area, and with a number the texts that are harder. */
function printLevels(limit = Infinity): void {
  const texts = [...listMessageTexts(), ...listRubricTexts(readRubric())];
  for (const area of new Set(texts.map((text) => text.area))) {
    const graded = gradeTexts(texts.filter((text) => text.area === area));
    console.log(describeArea(area, graded));
    for (const { grade, id, text } of graded.filter((item) => item.grade > limit)) {
      console.log(`    ${grade.toFixed(1)} ${id}: ${text}`);
    }
  }
}

const [, script = '', limit] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  printLevels(limit === undefined ? undefined : Number(limit));
}
