import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import messages from '../src/i18n/messages/en.json' with { type: 'json' };
import { hashRubric } from '../src/domain/rubric/hash.ts';
import { readRubric } from './read-rubric.ts';
import { bundle, toPlainScript } from './single-file/bundle.ts';
import { writePage } from './single-file/page.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FILE = 'assumption-check.html';

/** Scripts that are unpacked when they are wanted: see `src/app/single/page-content.ts`. */
const PARTS = {
  documents: 'src/publish/worker/document-part.ts',
  reading: 'src/draft/worker/reading-part.ts',
  evidence: 'src/draft/worker/evidence-part.ts',
};

/** Builds the app as one file that opens without a server; gives its path. */
export async function buildSingle(folder = join(ROOT, 'dist-single')): Promise<string> {
  const { script, style } = await bundle(ROOT, 'src/app/single/main.ts');
  const packed: Record<string, string> = {};
  for (const [name, entry] of Object.entries(PARTS)) {
    packed[name] = toPlainScript((await bundle(ROOT, entry)).script);
  }
  const rubric = readRubric();
  const page = writePage({
    script,
    style,
    packed,
    icon: read('src/app/icon.svg'),
    title: messages['app.name'],
    description: readDescription(),
    loading: messages['single.loading'],
    plain: {
      rubric: JSON.stringify({ rubric, hash: hashRubric(rubric) }),
      messages: JSON.stringify(messages),
      example: JSON.stringify(JSON.parse(read('src/app/example.assessment.json'))),
    },
  });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  writeFileSync(path, page);
  return path;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The sentence that describes the app elsewhere too. */
function readDescription(): string {
  return /name="description"\s+content="([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = await buildSingle(process.argv[2]);
  console.log(`${path}: ${(readFileSync(path).length / 1_000_000).toFixed(1)} MB`);
}
