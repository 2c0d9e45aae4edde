import { describe, expect, it } from 'vitest';
import { MARKDOWN_DRAFT } from '../markdown-draft.ts';
import { readContent, show } from '../support.ts';

describe('a text in Markdown', () => {
  it('gives headings, lists, cells and notes in reading order', async () => {
    const { passages, gaps } = await readContent('a.md', MARKDOWN_DRAFT);
    expect(show(passages)).toEqual([
      'heading1: Fair work',
      'paragraph: The project works with women who migrate and with their unions. See the convention.',
      'footnote: As defined by the United Nations.',
      'heading2: 1.1 Activities',
      'list-item1: train members of unions',
      'list-item2: in two towns',
      'list-item2: and in villages',
      'list-item1: visit workplaces',
      'list-item1: first',
      'list-item1: second',
      'table-cell: Result',
      'table-cell: Indicator',
      'table-cell: Women know their rights',
      'table-cell: 500 women',
      'table-cell: Wages are paid',
      'table-cell: monthly slips',
      'paragraph: The workers say: we decide.',
      'paragraph: Kept as text &amp; more',
      'paragraph: beside the text',
      'paragraph: budget: 1200',
      'paragraph: Last words.',
    ]);
    expect(gaps).toEqual([{ kind: 'pictures', count: 1 }]);
  });

  it('finds the note of a reference pages away', async () => {
    const far = `Women decide[^far].\n\n${'Plain text of the draft.\n\n'.repeat(1_000)}[^far]: At last.\n`;
    const { passages } = await readContent('a.md', far);
    expect(show(passages.slice(0, 2))).toEqual(['paragraph: Women decide.', 'footnote: At last.']);
    expect(passages).toHaveLength(1_002);
  });

  it('leaves out the settings that some programs put at the start', async () => {
    const { passages } = await readContent('a.md', '---\ntitle: x\ndate: y\n---\n\nText.\n');
    expect(show(passages)).toEqual(['paragraph: Text.']);
  });

  it('keeps what stands between two lines across the page', async () => {
    const text = '---\n\n# Aims\n\nWe ask: who decides?\n\n---\n\n## Budget\n';
    const { passages } = await readContent('a.md', text);
    expect(show(passages)).toEqual([
      'heading1: Aims',
      'paragraph: We ask: who decides?',
      'heading2: Budget',
    ]);
  });

  it('never makes HTML of what it reads', async () => {
    const { passages } = await readContent('a.md', 'a <script>alert(1)</script> b\n');
    expect(show(passages)).toEqual(['paragraph: a alert(1) b']);
  });

  it.each([
    ['quotations in quotations', '>'.repeat(5_000)],
    ['lists in lists', '- '.repeat(5_000)],
    ['one mark over and over', `# a ${'*'.repeat(20_000)}`],
    ['a block without end', `\`\`\`\n${'line\n'.repeat(20_000)}`],
  ])('reads %s as plain text', async (_, start) => {
    const { passages } = await readContent('a.md', `${start}\n\nThe last words.\n`);
    expect(passages.at(-1)?.text).toContain('The last words.');
  });
});
