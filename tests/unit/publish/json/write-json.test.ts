import { describe, expect, it } from 'vitest';
import { EXAMPLES, exampleAddress } from '../../../../scripts/examples.ts';
import { runCli } from '../../../../src/cli/main.ts';
import { createConsole } from '../../../../src/cli/console.ts';
import { make, openExample, reportOn } from '../formats/support.ts';

describe('the result as JSON', () => {
  it('is what the command line prints', async () => {
    const printed: string[] = [];
    const [{ file }] = EXAMPLES as [(typeof EXAMPLES)[number]];
    await runCli(['score', exampleAddress(file)], {
      ...createConsole(),
      print: (text) => printed.push(text),
    });
    const bytes = await make(reportOn(openExample(file)), 'json');
    expect(new TextDecoder().decode(bytes)).toBe(`${printed.join('\n')}\n`);
  });
});
