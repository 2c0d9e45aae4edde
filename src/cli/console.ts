import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLanguage, type Language, type Messages, type Translate } from '../i18n/translate.ts';

/** What a command writes to, and in which language. */
export type Console = {
  readonly language: Language;
  readonly say: Translate;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

const ENGLISH = fileURLToPath(new URL('../i18n/messages/en.json', import.meta.url));

/** Standard output and standard error, in English. */
export function createConsole(): Console {
  const language = createLanguage('en', JSON.parse(readFileSync(ENGLISH, 'utf8')) as Messages);
  return {
    language,
    say: language.translate,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  };
}
