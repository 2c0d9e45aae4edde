import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from './support.ts';

const FOLDER = 'tests/fixtures/broken-drafts/';
/** Files of PDF have a test of their own. */
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.pdf'));

describe('a file that a reader once did not come to an end with', () => {
  it.each(FILES)('is read: %s', async (name) => {
    const outcome = await readFile(name, new Uint8Array(readFileSync(FOLDER + name)));
    expect(outcome).toMatchObject({ kind: 'ok', content: { format: 'md' } });
  });
});
