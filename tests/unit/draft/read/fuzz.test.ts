import { describe, expect, it } from 'vitest';
import { runRounds, type RoundMessage } from './fuzz/run-rounds.ts';
import { FUZZED_FORMATS } from './fuzz/samples.ts';

/** Few enough for every run of the tests; `scripts/fuzz-drafts.ts` does thousands. */
const ROUNDS = 80;

describe('files with something wrong', () => {
  it.each(FUZZED_FORMATS.filter((format) => format !== 'pdf'))(
    'are read or refused, never more: %s',
    async (format) => {
      const messages: RoundMessage[] = [];
      await runRounds({
        format,
        first: 1,
        last: ROUNDS,
        tell: (message) => void messages.push(message),
      });
      const ended = messages.filter((message) => message.kind === 'ended');
      expect(ended).toHaveLength(ROUNDS);
      expect(ended.filter(({ fault }) => fault !== undefined)).toEqual([]);
    },
    60_000,
  );
});
