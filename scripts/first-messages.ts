import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { holdData } from './held-data.ts';

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

/** Holds in the page what a first visit reads of the catalogue, by places: `virtual:first-messages` has the ids. */
export function firstMessages(): Plugin {
  let isBuild = false;
  let tags: readonly HtmlTagDescriptor[] = [];
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
      if (!isBuild) return 'export const firstMessagesIds = null;';
      const messages = readCatalogue();
      const hold = (place: FirstPlace) =>
        holdData(`first-messages-${place}`, pickFirst(messages, place));
      const [home, questions] = [hold('home'), hold('questions')];
      tags = [home.tag, questions.tag];
      const ids = { home: home.id, questions: questions.id };
      return `export const firstMessagesIds = ${JSON.stringify(ids)};`;
    },
    transformIndexHtml: () => [...tags],
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
