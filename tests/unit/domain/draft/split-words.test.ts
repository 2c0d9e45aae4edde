import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../src/domain/draft/split-words.ts';

const wordsOf = (text: string) => splitWords(text).map(({ word }) => word);

describe('the words of a text', () => {
  it('are in lower case and have no signs', () => {
    expect(wordsOf('Women, “who Migrate”.')).toEqual(['women', 'who', 'migrate']);
  });

  it('know their places', () => {
    expect(splitWords('A fee.')[1]).toEqual({ word: 'fee', start: 2, end: 5 });
  });

  it.each([
    ['Thai', 'การฝึกอบรมก่อนเดินทาง'],
    ['Chinese', '妇女接受培训'],
    ['Japanese', 'これからはたらくひと'],
  ])('are found where no space divides them: %s', (_script, text) => {
    expect(splitWords(text).length).toBeGreaterThan(1);
    expect(wordsOf(text).join('')).toBe(text);
  });
});
