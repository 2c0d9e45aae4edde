import { describe, expect, it } from 'vitest';
import { losesText } from '../../../../src/domain/history/loses-text.ts';

const LONG = 'Wages are paid late, and nobody says why. '.repeat(20);
const quote = (id: string, words: string, place = '') => ({ id, quote: words, place });

describe('taking much of a text away', () => {
  it.each([
    ['another text of the same length', { note: LONG }, { note: LONG.toUpperCase() }],
    ['a longer text in its place', { note: LONG }, { note: 'x'.repeat(5000) }],
    ['a paragraph of a very long text', { note: LONG + LONG }, { note: LONG }],
    ['a sentence in the place of another', { note: 'Wages are paid late.' + '!' }, { note: 'No.' }],
    ['a reason that goes', { position: { reason: 'x' } }, { position: { level: 1 } }],
    ['a whole record', { step: 'Ask the union' }, undefined],
    [
      'a quote that is taken out between others',
      { passages: [quote('1', 'a'), quote('2', 'b'), quote('3', 'c')] },
      { passages: [quote('1', 'a'), quote('3', 'c')] },
    ],
  ])('is seen in %s', (_name, before, after) => {
    expect(losesText(before, after)).toBe(true);
  });

  it.each([
    ['typing on', { note: LONG }, { note: `${LONG} And more.` }],
    ['writing in front', { note: LONG }, { note: `First: ${LONG}` }],
    ['mending a word', { note: LONG }, { note: LONG.replace('nobody', 'no one') }],
    ['another short word', { note: 'Yes' }, { note: 'No' }],
    ['another level', { position: { kind: 'level' }, note: '' }, { position: null, note: '' }],
    ['another tick', ['PD', 'VO'], ['VO']],
    [
      'a quote in another place',
      { passages: [quote('1', LONG)] },
      { passages: [quote('1', LONG, 'page 2')] },
    ],
    ['nothing before', undefined, { note: LONG }],
  ])('is not seen in %s', (_name, before, after) => {
    expect(losesText(before, after)).toBe(false);
  });

  it('sees any letter that goes when asked for any', () => {
    expect(losesText({ note: 'abc' }, { note: 'ab' }, 'any')).toBe(true);
    expect(losesText({ note: 'abc' }, { note: 'abcd' }, 'any')).toBe(false);
  });
});
