import { expect, test } from 'vitest';
import { readDoubts } from '../../../../src/draft/evidence/doubts/read-doubts.ts';
import { splitSentences } from '../../../../src/draft/evidence/text/sentences.ts';

test.each([' ', '. ', '."', '; ', '(a', '\u2026\n'])(
  'a very long run of %j is split before the test gives up',
  (sign) => {
    const text = `${sign.repeat(100_000)}!`;
    const end = splitSentences(text).at(-1)?.end ?? 0;
    expect(end).toBeLessThanOrEqual(text.length);
  },
);

test.each(['other project ', '1 ', '1.', 'in the ', 'to be ', 'UNICEF and ', 'if a '])(
  'a very long run of %j is read for doubts before the test gives up',
  (words) => {
    const text = `${words.repeat(20_000)}!`;
    const unit = {
      text,
      kind: 'paragraph',
      document: 0,
      passage: 0,
      first: 0,
      start: 0,
    } as const;
    const around = { headings: [text], above: text, own: new Set<string>() };
    expect(readDoubts(unit, around)).not.toContain('heading');
  },
);
