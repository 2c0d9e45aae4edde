import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEnglish } from '../../../../src/cli/console.ts';
import { findWhere } from '../../../../src/domain/draft/find-where.ts';
import { sayWhere } from '../../../../src/i18n/say-draft.ts';
import { MARKDOWN_DRAFT } from './markdown-draft.ts';
import { readContent } from './support.ts';

const { translate } = readEnglish();
const FOLDER = 'tests/fixtures/drafts';

/** Where the passage with this text stands, as a person reads it. */
async function sayPlaceOf(text: string, name: string, content: Uint8Array | string) {
  const read = await readContent(name, content);
  const document = { ...read, id: 'd', name, fingerprint: '', readAt: '' };
  const passage = read.passages.findIndex((one) => one.text === text);
  const where = findWhere([document], { documentId: 'd', passage });
  return where && sayWhere(translate, where);
}

it.each([
  ['fair-work.docx', '500', '2 Results, table, row 3'],
  ['fair-work.odt', '500', 'page 2, 2 Results, table, row 3'],
  ['with-table.pdf', '40', 'page 1, 2 Activities, table, row 3'],
])('a cell of %s is placed by its row', async (name, text, expected) => {
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${name}`));
  expect(await sayPlaceOf(text, name, bytes)).toBe(expected);
});

it('a cell of a Markdown file is placed by its row', async () => {
  expect(await sayPlaceOf('Wages are paid', 'a.md', MARKDOWN_DRAFT)).toBe(
    '1.1 Activities, table, row 3',
  );
});
