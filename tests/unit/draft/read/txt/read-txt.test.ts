import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../../src/draft/read/read-source.ts';
import { readContent, show } from '../support.ts';

/** A paragraph long enough to show at which width its lines were cut. */
const WRAPPED = `The programme will work together with women who plan to migrate and
with their families in four districts, and it will listen to them before
anything is decided about the training that is offered.
`;

async function readLines(text: string): Promise<readonly string[]> {
  return show((await readContent('a.txt', text)).passages);
}

describe('plain text', () => {
  it('joins lines that were cut at a width', async () => {
    expect(await readLines(WRAPPED)).toEqual([
      `paragraph: ${WRAPPED.trim().replaceAll('\n', ' ')}`,
    ]);
  });

  it('joins a sentence that an empty line tears apart', async () => {
    expect(await readLines('It works with women\n\nwho plan to migrate.\n')).toEqual([
      'paragraph: It works with women who plan to migrate.',
    ]);
  });

  it('keeps lines apart that were not cut at a width', async () => {
    const long = `${'The programme trains women in their rights and listens. '.repeat(4)}End.`;
    expect(await readLines(`${long}\n${long}\n`)).toHaveLength(2);
  });

  it.each([
    ['a cut word', 'agents and re-\ncruitment', 'agents and recruitment'],
    ['a compound', 'agents and labour-\nmanagement', 'agents and labour-management'],
    [
      'a compound seen elsewhere',
      'a risk-\nbased view is risk-based',
      'a risk-based view is risk-based',
    ],
    ['a soft hyphen', 'agents and recruit\u00AD\nment', 'agents and recruitment'],
  ])('mends %s at the end of a line', async (_, text, expected) => {
    expect(await readLines(text)).toEqual([`paragraph: ${expected}`]);
  });

  it.each([
    ['several numbers', '3.2 Activities', 'heading2: 3.2 Activities'],
    ['one number among text', '2. Objectives', 'heading1: 2. Objectives'],
    ['capitals', 'EXPECTED RESULTS', 'heading1: EXPECTED RESULTS'],
    ['a name of a part', 'Annex B Budget', 'heading1: Annex B Budget'],
    ['marks of Markdown', '### Activities ##', 'heading3: Activities'],
    ['a row below it', 'Activities\n----------', 'heading2: Activities'],
    [
      'a few words alone above a text',
      'Monitoring and learning',
      'heading2: Monitoring and learning',
    ],
  ])('knows a heading by %s', async (_, line, expected) => {
    expect((await readLines(`${WRAPPED}\n${line}\n\n${WRAPPED}`))[1]).toBe(expected);
  });

  it.each([
    ['a sentence with a number', '2.5 million women leave every year.'],
    ['a short sentence', 'Women decide.'],
  ])('does not take %s for a heading', async (_, line) => {
    expect((await readLines(`${WRAPPED}\n${line}\n\n${WRAPPED}`))[1]).toBe(`paragraph: ${line}`);
  });

  it('knows items of lists by their marks', async () => {
    const text =
      'We will:\n- train women\n  in their rights\n- visit\n   • by bus\nx consult unions\n(a) first\n1. one\n2. two\n';
    expect(await readLines(text)).toEqual([
      'paragraph: We will:',
      'list-item1: train women in their rights',
      'list-item1: visit',
      'list-item2: by bus',
      'list-item1: consult unions',
      'list-item1: (a) first',
      'list-item1: 1. one',
      'list-item1: 2. two',
    ]);
  });

  it.each([
    ['SUPPORT AND P ROTECTION OF WOMEN', 'SUPPORT AND PROTECTION OF WOMEN'],
    ['THE W O R K PLAN', 'THE WORK PLAN'],
    ['FRAMEWORK OF A TRIPARTITE PLAN', 'FRAMEWORK OF A TRIPARTITE PLAN'],
    ['SEE ANNEX B BUDGET', 'SEE ANNEX B BUDGET'],
  ])('reads %s as %s', async (line, expected) => {
    expect(await readLines(`${line}\n\n${WRAPPED}`)).toContain(`heading1: ${expected}`);
  });

  it('counts pages by form feeds and leaves out their numbers', async () => {
    const { pages, passages } = await readContent('a.txt', 'First page.\n1\n\fSecond page.\n2\n\f');
    expect(pages).toBe(2);
    expect(passages.map(({ text, place }) => [text, place.page])).toEqual([
      ['First page.', 1],
      ['Second page.', 2],
    ]);
  });

  it.each([
    ['annex-10-ethiopia-somalia-domestic-workers', 'SUPPORT AND PROTECTION OF ETHIOPIAN'],
    ['annex-13-lebanon-prowd', 'in Lebanon (2010-2013)'],
    ['annex-14-jordan-migrant-rights', 'PROTECTING MIGRANT WORKERS’ RIGHTS'],
    ['annex-15-capsa-south-asia', 'South Asia (2013/2018)'],
  ])('gives one heading and one paragraph of %s', async (name, words) => {
    const file = new Uint8Array(readFileSync(`tests/fixtures/drafts/${name}.txt`));
    const { passages } = await readContent('a.txt', file);
    expect(passages.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
    expect(passages[0]?.text).toContain(words);
  });

  it('is the same when it is pasted', async () => {
    const pasted = await readSource(
      { kind: 'pasted', name: 'Pasted text', text: WRAPPED },
      () => undefined,
    );
    const { passages } = await readContent('a.txt', WRAPPED);
    expect(pasted).toMatchObject({ kind: 'ok', content: { format: 'pasted', passages } });
  });
});
