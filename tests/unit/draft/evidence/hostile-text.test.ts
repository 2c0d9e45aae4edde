import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/draft/evidence/text/sentences.ts';

test.each([' ', '. ', '."', '; ', '(a', '\u2026\n'])(
  'a very long run of %j is split before the test gives up',
  (sign) => {
    const text = `${sign.repeat(100_000)}!`;
    const end = splitSentences(text).at(-1)?.end ?? 0;
    expect(end).toBeLessThanOrEqual(text.length);
  },
);
