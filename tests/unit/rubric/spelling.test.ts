import { describe, expect, it } from 'vitest';
import { spellRubric } from '../../../scripts/spell-rubric.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const misspelt = (why: string, words: readonly string[] = []) =>
  spellRubric(rubricOf({ AS: [dimension('AS1', { why })] }), words).map(({ found }) => found);

describe('spelling', () => {
  it.each([
    'Workers organise a programme for labour rights.',
    'A name such as Kathmandu, an id such as AS1 and the abbreviation ILO.',
    'Workers’ papers, a worker’s wage and 50,000 first-time migrants.',
    'See https://example.org/unknwon for more.',
  ])('accepts %s', (text) => {
    expect(misspelt(text)).toEqual([]);
  });

  it.each([
    ['Workers recieve pay.', '“recieve”'],
    ['Recieve the pay.', '“Recieve”'],
    ['They organise labor.', '“labor”'],
    ['They organize workers.', '“organize”'],
  ])('reports a slip in %s', (text, word) => {
    expect(misspelt(text)).toContain(word);
  });

  it('knows the words of the project list', () => {
    expect(misspelt('This is kafala.')).toEqual(['“kafala”']);
    expect(misspelt('This is kafala.', ['kafala'])).toEqual([]);
  });
});
