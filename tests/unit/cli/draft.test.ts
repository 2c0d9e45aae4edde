import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DraftDocumentSchema } from '../../../src/domain/draft/schema.ts';
import { EXAMPLE, makeFolder, run, writeText } from './support.ts';

const DRAFT = 'tests/fixtures/drafts/annex-13-lebanon-prowd.txt';
const LONG = 'tests/fixtures/drafts/annex-10-ethiopia-somalia-domestic-workers.txt';
const WORD = 'tests/fixtures/drafts/fair-work.odt';
const folder = makeFolder();
const Listed = z.array(
  z.object({ dimension: z.string(), passages: z.array(z.object({ text: z.string() })) }),
);

afterAll(() => rmSync(folder, { recursive: true }));

describe('draft', () => {
  it('prints the documents as one JSON list and nothing else', async () => {
    const { code, printed, complaints } = await run('draft', DRAFT, WORD, '--json');
    const documents = z.array(DraftDocumentSchema).parse(JSON.parse(printed));
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
    expect(documents.map(({ name, format }) => [name, format])).toEqual([
      ['annex-13-lebanon-prowd.txt', 'txt'],
      ['fair-work.odt', 'odt'],
    ]);
  });

  it('lists passages with their kinds and places for people', async () => {
    const { printed } = await run('draft', WORD);
    expect(printed).toContain('fair-work.odt: 23 passages, 2 pages');
    expect(printed).toContain('[list item: page 1, 1.1 Partners, paragraph 1]\n    unions');
    expect(printed).toContain('There is a picture in the draft');
  });

  it('complains of a file that is no draft, and reads the others', async () => {
    const missing = join(folder, 'missing.docx');
    const { code, printed, complaints } = await run('draft', EXAMPLE, missing, DRAFT, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toHaveLength(1);
    expect(complaints).toContain(`${EXAMPLE}: This file is an assessment, not a draft.`);
    expect(complaints).toContain('missing.docx: this file cannot be read (it is not there)');
  });

  it('prints an empty list when no file was read', async () => {
    const empty = writeText(join(folder, 'empty.txt'), '');
    const { code, printed } = await run('draft', empty, '--json');
    expect({ code, printed }).toEqual({ code: 1, printed: '[]' });
  });

  it('prints the passages to check for every dimension', async () => {
    const { code, printed } = await run('draft', LONG, '--evidence');
    const list = Listed.parse(JSON.parse(printed));
    expect(code).toBe(0);
    expect(list).toHaveLength(51);
    expect(list.some(({ passages }) => passages.length > 0)).toBe(true);
  });

  it('prints those for one dimension', async () => {
    const { code, printed } = await run('draft', DRAFT, WORD, '--evidence', '--dimension', 'PD8');
    expect(code).toBe(0);
    expect(Listed.parse(JSON.parse(printed))).toMatchObject([{ dimension: 'PD8' }]);
  });

  it('knows no dimension of another name', async () => {
    const { code, printed, complaints } = await run(
      'draft',
      DRAFT,
      '--evidence',
      '--dimension',
      'NO1',
    );
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(complaints).toContain('The rubric has no dimension NO1.');
  });

  it('asks what a dimension is for without evidence', async () => {
    const { code, complaints } = await run('draft', DRAFT, '--dimension', 'PD8');
    expect(code).toBe(2);
    expect(complaints).toContain('draft FILE');
  });

  it('shows how to use it without a file', async () => {
    const { code, complaints } = await run('draft', '--json');
    expect(code).toBe(2);
    expect(complaints).toContain('draft FILE');
  });
});
