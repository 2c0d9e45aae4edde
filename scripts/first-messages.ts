import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { holdData } from './held-data.ts';
import { servePageModule } from './page-module.ts';

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
  const write = (ids: Readonly<Record<FirstPlace, string>> | null) =>
    `export const firstMessagesIds = ${JSON.stringify(ids)};`;
  return servePageModule({
    name: 'first-messages',
    writeEmpty: () => write(null),
    write() {
      const messages = readCatalogue();
      const hold = (place: FirstPlace) =>
        holdData(`first-messages-${place}`, pickFirst(messages, place));
      const [home, questions] = [hold('home'), hold('questions')];
      return {
        code: write({ home: home.id, questions: questions.id }),
        tags: [home.tag, questions.tag],
      };
    },
  });
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
