import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

/** What the lint rules of a file say of a text, by message; the rules that need types are left out. */
async function lint(path: string, text: string): Promise<readonly string[]> {
  const config = (await new ESLint().calculateConfigForFile(path)) as Linter.Config;
  const rules = Object.entries(config.rules ?? {}).filter(([name]) =>
    name.startsWith('no-restricted'),
  );
  return new Linter()
    .verify(text, [{ rules: Object.fromEntries(rules) }])
    .map(({ message }) => message);
}

describe.each(['src/domain/scoring/score.ts', 'src/report/build-report.ts'])('%s', (path) => {
  it.each(['new Date()', 'Date()', 'Date.now()'])(
    'may not read the clock with %s',
    async (code) => {
      const messages = await lint(path, `const now = ${code};`);
      expect(messages).toEqual([expect.stringContaining('Pass the moment in.')]);
    },
  );

  it('may make a date from a moment that was passed in', async () => {
    expect(await lint(path, 'const date = new Date(moment);')).toEqual([]);
  });

  it('keeps the rules that hold everywhere', async () => {
    expect(await lint(path, 'export default 1;')).toHaveLength(1);
  });
});

it('leaves the clock to those who pass the moment in', async () => {
  expect(await lint('src/cli/commands/report.ts', 'const now = new Date();')).toEqual([]);
});
