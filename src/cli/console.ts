import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLanguage, type Language, type Messages, type Translate } from '../i18n/translate.ts';

/** What a command writes to, and in which language. */
export type Console = {
  readonly language: Language;
  readonly say: Translate;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly status: Status;
};

/** The line that says how far a long command is. */
export type Status = {
  /** True when the line is written over in place; otherwise each text is a line that stays. */
  readonly isLive: boolean;
  readonly show: (text: string) => void;
  readonly clear: () => void;
};

const ENGLISH = fileURLToPath(new URL('../i18n/messages/en.json', import.meta.url));
/** Back to the start of the line, and empty it (ECMA-48). */
const EMPTY_LINE = '\r\u001b[2K';

/** The English words for a console or a thread. */
export function readEnglish(): Language {
  return createLanguage('en', JSON.parse(readFileSync(ENGLISH, 'utf8')) as Messages);
}

/** Standard output and standard error, in English. */
export function createConsole(): Console {
  const language = readEnglish();
  const status = createStatus(process.stderr);
  return {
    language,
    say: language.translate,
    // A line that is written over must go first, or what follows would stand behind it.
    print: (text) => {
      status.clear();
      process.stdout.write(`${text}\n`);
    },
    complain: (text) => {
      status.clear();
      process.stderr.write(`${text}\n`);
    },
    status,
  };
}

type Stream = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

/** A status line on a stream: written over on a terminal, plain lines in a file or a pipe. */
export function createStatus(stream: Stream): Status {
  if (!stream.isTTY) {
    return { isLive: false, show: (text) => stream.write(`${text}\n`), clear: () => undefined };
  }
  let isShown = false;
  return {
    isLive: true,
    show: (text) => {
      isShown = true;
      // A text that wraps could not be taken back: only its last line would be emptied.
      stream.write(EMPTY_LINE + text.slice(0, (stream.columns ?? 80) - 1));
    },
    clear: () => {
      if (isShown) stream.write(EMPTY_LINE);
      isShown = false;
    },
  };
}
