import { fillMessage, type Compiled, type MessageValues } from './fill-message.ts';
import { insist } from '../lib/insist.ts';
import type messages from './messages/en.json';

export type MessageKey = keyof typeof messages;
export type Messages = Readonly<Record<string, unknown>>;

/** Gives the text of a message in the chosen language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export type Language = {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly translate: Translate;
  /** The compiled catalogue. It is plain data, so that a worker can be given it and speak the same language. */
  readonly messages: Messages;
  /** Where only some messages are here yet: brings all, and goes on trying until they are here. */
  readonly complete?: () => Promise<void>;
};

/**
 * Makes the translator of one language from its compiled catalogue. Throws on a key the catalogue lacks. With `readAll`
 * the catalogue is a part of that: until all is here, a key it lacks throws the promise of the rest, for which React
 * waits.
 */
export function createLanguage(
  tag: string,
  messages: Messages,
  readAll?: () => Promise<Messages>,
): Language {
  let isWhole = readAll === undefined;
  let reading: Promise<void> | undefined;
  const readOnce = async (read: () => Promise<Messages>) => {
    messages = await insist(read);
    isWhole = true;
  };
  const complete = readAll && (() => (reading ??= readOnce(readAll)));
  return {
    tag,
    direction: directionOf(tag),
    get messages() {
      return messages;
    },
    translate: (key, values) => {
      const message = messages[key] as Compiled | undefined;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how React is told to wait
      if (message === undefined && !isWhole && complete) throw complete();
      if (message === undefined) throw new Error(`The catalogue ${tag} has no message ${key}.`);
      return fillMessage(tag, message, values);
    },
    ...(complete && { complete }),
  };
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Writing direction of a language, from its first subtag. */
function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
