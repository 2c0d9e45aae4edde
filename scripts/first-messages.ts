import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const PUBLIC_NAME = 'virtual:first-messages';
const RESOLVED = '\0first-messages';
const CATALOGUE = new URL('../src/i18n/messages/en.json', import.meta.url);

/** What the frame of the app says, with the list of assessments or with a question. Any other key waits for the rest. */
const FIRST = {
  home: /^(?:app|home)\.|^fault\.(?!line)|^nav\.(?:about|main)$|^offline\.update/,
  questions:
    /^(?:app|nav)\.|^questions\.(?!alternatives|empty|keys\.(?!title)|sources\.(?!title)|unknown)|^fault\.(?!line)|^save\.(?!failed)|^assessment\.(?:back|unreadable)|^beside\.(?:none|open)|^history\.(?:title|earlier|reading)$|^offline\.update|^words\.(?:claimed|critical|grade|inferred|level|pole|redesign|sign|state)/,
};
/** Where a first visit arrives. */
type FirstPlace = keyof typeof FIRST;

/** Serves what a first visit reads of the catalogue as JSON files, one for each place: `virtual:first-messages` has their addresses. */
export function firstMessages(): Plugin {
  let isBuild = false;
  return {
    name: 'first-messages',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId(id) {
      return id === PUBLIC_NAME ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      if (!isBuild) return 'export const firstMessagesUrls = null;';
      const messages = readCatalogue();
      const address = (place: FirstPlace) => {
        const source = JSON.stringify(pickFirst(messages, place));
        const name = `first-messages-${place}.json`;
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
      };
      return `export const firstMessagesUrls = { home: ${address('home')}, questions: ${address('questions')} };`;
    },
  };
}

/** The messages of a first visit to a place. */
export function pickFirst(
  messages: Readonly<Record<string, unknown>>,
  place: FirstPlace,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => FIRST[place].test(key)));
}

function readCatalogue(): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(CATALOGUE, 'utf8')) as Readonly<Record<string, unknown>>;
}
