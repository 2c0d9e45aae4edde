import type { Console } from './console.ts';

/** A command line in its parts; `parsed` is undefined where an option is not known or lacks its value. */
export type CommandLine = {
  readonly words: readonly string[];
  readonly parsed:
    | {
        readonly values: Readonly<Record<string, unknown>>;
        readonly positionals: readonly string[];
      }
    | undefined;
};

const COMMANDS = ['score', 'report', 'check', 'draft'] as const;

/** Says what is wrong with a command that is not understood, and how commands are written. */
export function complainOfCommand(line: CommandLine, { say, complain }: Console): void {
  const mistake = sayMistake(line, say);
  if (mistake) complain(mistake);
  complain(say('cli.usage'));
}

function sayMistake({ words, parsed }: CommandLine, say: Console['say']): string | null {
  if (!parsed) return say('cli.wrong.option', { options: words.filter(isOption).join(' ') });
  const [command, ...files] = parsed.positionals;
  if (command === undefined) return null;
  if (!COMMANDS.some((known) => known === command)) {
    return say('cli.wrong.command', { command, commands: COMMANDS.join(', ') });
  }
  if (files.length === 0) return say('cli.wrong.no-file', { command });
  if (command === 'score') return say('cli.wrong.one-file');
  return say(command === 'report' ? 'cli.wrong.no-folder' : 'cli.wrong.dimension');
}

function isOption(word: string): boolean {
  return word.startsWith('-');
}
