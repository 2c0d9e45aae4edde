import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import PO from 'pofile';

const FOLDER = fileURLToPath(new URL('../src/i18n/messages/', import.meta.url));

/**
 * Compiles the PO catalogues of one language (one file per area of the app) into one JSON file.
 * Throws on a message without text, a key used twice, or a message that cannot be parsed.
 */
export function compileLanguage(language: string): string {
  const messages = new Map<string, unknown>();
  for (const file of readdirSync(FOLDER + language).toSorted()) {
    const catalogue = PO.parse(readFileSync(`${FOLDER}${language}/${file}`, 'utf8'));
    for (const { msgid, msgstr } of catalogue.items) {
      const text = msgstr.join('');
      if (text === '') throw new Error(`${language}/${file}: ${msgid} has no text.`);
      if (messages.has(msgid)) throw new Error(`${language}/${file}: ${msgid} stands twice.`);
      const tokens = compileMessage(text, (part) => part);
      messages.set(
        msgid,
        tokens.length === 1 && typeof tokens[0] === 'string' ? tokens[0] : tokens,
      );
    }
  }
  const sorted = [...messages].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`;
}

export function listLanguages(): readonly string[] {
  const entries = readdirSync(FOLDER, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export function compiledPath(language: string): string {
  return `${FOLDER}${language}.json`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of listLanguages()) {
    writeFileSync(compiledPath(language), compileLanguage(language));
  }
}
