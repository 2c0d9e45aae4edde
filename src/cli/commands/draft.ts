import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DraftDocument, DraftPassage } from '../../domain/draft/draft.ts';
import { listRows, type TableRow } from '../../domain/draft/list-rows.ts';
import { LARGEST_DRAFT } from '../../draft/read/largest-draft.ts';
import type { DraftTools } from '../../draft/draft-tools.ts';
import { createSourceReader } from '../../draft/worker/create-source-reader.ts';
import { openReadingOnPage } from '../../draft/worker/open-on-page.ts';
import { sayGap, sayPlace, sayRefusal } from '../../i18n/say-draft.ts';
import type { Console } from '../console.ts';
import { createReadingThreads } from '../draft/reading-threads.ts';
import { readChosenRubric } from '../read-file.ts';
import { sayReason } from '../say-reason.ts';
import { listEvidence } from './list-evidence.ts';

export type DraftOptions = {
  /** Print the documents as one JSON list instead of lines for people. */
  readonly json?: boolean | undefined;
  /** Print the passages to check by dimension, as JSON; for this dimension alone when one is named. */
  readonly evidence?: boolean | undefined;
  readonly dimension?: string | undefined;
  /** A rubric file in place of the built-in one. */
  readonly rubric?: string | undefined;
};

/** A document and the path it was named by. */
type NamedDocument = { readonly path: string; readonly document: DraftDocument };

/**
 * Reads drafts and prints their passages with the places. A file that cannot be read is complained of, and the others
 * are printed. Gives the exit code: 1 when a file was not read.
 */
export async function readDrafts(
  paths: readonly string[],
  options: DraftOptions,
  console: Console,
): Promise<number> {
  const documents = await readAll(paths, console);
  const isRead = documents.length === paths.length;
  if (options.evidence) return (await printEvidence(documents, options, console)) && isRead ? 0 : 1;
  printDocuments(documents, options, console);
  return isRead ? 0 : 1;
}

/** In a thread with the time limits of the page: a file may be made to hold a reader for hours. */
async function readAll(
  paths: readonly string[],
  console: Console,
): Promise<readonly NamedDocument[]> {
  const threads = createReadingThreads();
  const read = createSourceReader({ inWorker: threads.open, onPage: openReadingOnPage });
  const documents: NamedDocument[] = [];
  try {
    for (const path of paths) {
      const document = await readDraft(path, read, console);
      if (document) documents.push({ path, document });
    }
  } finally {
    await threads.leave();
  }
  return documents;
}

/** False, and a complaint, when the rubric cannot be read or has no such dimension. */
async function printEvidence(
  named: readonly NamedDocument[],
  { rubric: path, dimension }: DraftOptions,
  console: Console,
): Promise<boolean> {
  const rubric = readChosenRubric(path, console);
  if (!rubric) return false;
  const documents = named.map(({ document }) => document);
  const list = await listEvidence(documents, dimension, rubric);
  if (list) console.print(JSON.stringify(list, null, 2));
  else console.complain(console.say('cli.no-dimension', { dimension: dimension ?? '' }));
  return list !== null;
}

/** Every way to show what was read. */
function printDocuments(
  documents: readonly NamedDocument[],
  { json }: DraftOptions,
  console: Console,
): void {
  if (json) {
    const list = documents.map(({ document }) => document);
    console.print(JSON.stringify(list, null, 2));
  } else for (const named of documents) listPassages(named, console);
}

/** The document of a file; undefined, and a complaint, when it cannot be read. */
async function readDraft(
  path: string,
  read: DraftTools['read'],
  console: Console,
): Promise<DraftDocument | undefined> {
  const { say, complain } = console;
  const bytes = readBytes(path, console);
  if (!bytes) return undefined;
  const source = { kind: 'file', name: basename(path), bytes } as const;
  try {
    const outcome = await read({ source });
    if (outcome.kind === 'ok') {
      const { content, fingerprint } = outcome;
      const readAt = new Date().toISOString();
      return { id: fingerprint, name: source.name, fingerprint, readAt, ...content };
    }
    complain(say('draft.cli.refused', { path, sentence: sayRefusal(say, outcome.refusal) }));
  } catch (error) {
    complain(say('cli.cannot-read', { path, reason: sayReason(say, error) }));
  }
  return undefined;
}

function readBytes(path: string, { say, complain }: Console): Uint8Array | undefined {
  try {
    const { size } = statSync(path);
    if (size <= LARGEST_DRAFT) return new Uint8Array(readFileSync(path));
    const refusal = { code: 'too-large', bytes: size, limit: LARGEST_DRAFT } as const;
    complain(say('draft.cli.refused', { path, sentence: sayRefusal(say, refusal) }));
  } catch (error) {
    complain(say('cli.cannot-read', { path, reason: sayReason(say, error) }));
  }
  return undefined;
}

function listPassages({ path, document }: NamedDocument, { say, print }: Console): void {
  const { passages, pages, gaps } = document;
  print(say('draft.cli.head', { name: path, passages: passages.length, pages: pages ?? 0 }));
  for (const gap of gaps) print(`  ${sayGap(say, gap)}`);
  const rows = listRows(passages);
  passages.forEach((passage, number) => print(showPassage(passage, rows[number] ?? null, say)));
}

function showPassage(
  { kind, place, text }: DraftPassage,
  row: TableRow | null,
  say: Console['say'],
): string {
  const said = [say(`draft.kind.${kind}`), sayPlace(say, place, row)];
  const head = said.filter((part) => part !== '');
  return `  [${head.join(': ')}]\n    ${text}`;
}
