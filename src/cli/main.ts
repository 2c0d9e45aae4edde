import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkFiles } from './commands/check.ts';
import { scoreFile } from './commands/score.ts';
import { complainOfCommand } from './complain-of-command.ts';
import { createConsole, type Console } from './console.ts';

const OPTIONS = {
  out: { type: 'string' },
  date: { type: 'string' },
  format: { type: 'string' },
  cut: { type: 'string' },
  paper: { type: 'string' },
  rubric: { type: 'string' },
  json: { type: 'boolean' },
  evidence: { type: 'boolean' },
  dimension: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * The same engine without a browser: `score FILE`, `report FILE… --out DIR`, `check FILE…`, `draft FILE…`. Resolves to the
 * exit code: 0 when all went well, 1 for a file that is not good, 2 for a command that is not understood.
 */
export async function runCli(words: readonly string[], console: Console): Promise<number> {
  const { say, print } = console;
  const parsed = parse(words);
  const refuse = () => {
    complainOfCommand({ words, parsed }, console);
    return 2;
  };
  if (!parsed) return refuse();
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    print(say('cli.usage'));
    return 0;
  }
  const [file] = files;
  if (command === 'check' && file) return checkFiles(files, console);
  if (command === 'score' && file && files.length === 1) return scoreFile(file, values, console);
  if (command === 'report' && file && values.out) {
    // Loaded when asked for: the writers are the larger part of the program.
    const { reportFiles } = await import('./commands/report.ts');
    return reportFiles(files, { ...values, out: values.out }, console);
  }
  // A dimension is what the passages to check are shown for.
  const isWhole = values.evidence === true || values.dimension === undefined;
  if (command === 'draft' && file && isWhole) {
    const { readDrafts } = await import('./commands/draft.ts');
    return readDrafts(files, values, console);
  }
  return refuse();
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await runCli(process.argv.slice(2), createConsole());
}
