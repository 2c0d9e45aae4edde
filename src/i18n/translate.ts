import { setupI18n } from '@lingui/core';
import type messages from './messages/en.json';

export type MessageKey = keyof typeof messages;
export type Messages = Readonly<Record<string, unknown>>;

/** Values for the places in a message; numbers are formatted in the language. */
type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the text of a message in the chosen language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export type Language = {
  /** BCP 47. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly translate: Translate;
  /** The compiled catalogue. It is plain data, so that a worker can be given it and speak the same language. */
  readonly messages: Messages;
};

/** Makes the translator of one language from its compiled catalogue. Throws on a key the catalogue lacks. */
export function createLanguage(tag: string, messages: Messages): Language {
  const i18n = setupI18n({
    locale: tag,
    // Lingui's own type for compiled messages is not exported in a usable form.
    messages: { [tag]: messages as Record<string, string> },
    missing: (_locale, id) => {
      throw new Error(`The catalogue ${tag} has no message ${id}.`);
    },
  });
  return {
    tag,
    direction: directionOf(tag),
    messages,
    translate: (key, values) => {
      // A text without places needs no work; Lingui would take it for one that was not compiled, and warn each time.
      const message = messages[key];
      return typeof message === 'string' ? message : i18n._(key, values);
    },
  };
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Writing direction of a language, from its first subtag. */
function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
