import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { readSource } from '../../../src/draft/read/read-source.ts';

/** One labelled passage: words that it holds, and the pole they speak for. */
export type Label = {
  readonly dimension: string;
  readonly quote: string;
  readonly leaning: 'conventional' | 'better' | 'unclear';
};

export type LabelledDraft = {
  readonly name: string;
  readonly document: DraftDocument;
  readonly labels: readonly Label[];
};

/** `tuning` is for whoever works on the finder; `kept` is opened for the final figure only. */
export type Half = 'tuning' | 'kept';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Real texts that the tests of the readers use as well; their labels are here. */
const FIXTURES = fileURLToPath(new URL('../../fixtures/drafts', import.meta.url));

/** The drafts of one half with their labels, in the order of their names, read as the app reads them. */
export async function readHalf(half: Half): Promise<readonly LabelledDraft[]> {
  const folder = join(HERE, half);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Promise.all(names.sort().map((name) => readLabelled(folder, name)));
}

async function readLabelled(folder: string, name: string): Promise<LabelledDraft> {
  const { draft, labels } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    draft: string;
    labels: readonly Label[];
  };
  const path = [join(folder, draft), join(FIXTURES, draft)].find((one) => existsSync(one));
  if (path === undefined) throw new Error(`${name} names ${draft}, which is not there.`);
  return { name: draft, document: await readDocument(draft, path), labels };
}

async function readDocument(name: string, path: string): Promise<DraftDocument> {
  const source = { kind: 'file', name, bytes: new Uint8Array(readFileSync(path)) } as const;
  const outcome = await readSource(source, () => undefined);
  if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.refusal.code}`);
  return { id: name, name, fingerprint: '', readAt: '', ...outcome.content };
}
