import englishUrl from './messages/en.json?url';
import { createLanguage, type Language, type Messages } from './translate.ts';

/** Languages a person can choose. Two more are for tests: long English and mirrored English. */
const PSEUDO_LONG = 'en-XA';
const PSEUDO_RIGHT_TO_LEFT = 'ar-XB';

/** Fetches the catalogue of a language from the app's own files; any other tag gives English. */
export async function loadLanguage(tag: string | null): Promise<Language> {
  const messages = await fetchMessages(englishUrl);
  if (tag === PSEUDO_LONG || tag === PSEUDO_RIGHT_TO_LEFT) {
    const { lengthen, pseudoMessages, reverse } = await import('./pseudo.ts');
    const change = tag === PSEUDO_LONG ? lengthen : reverse;
    return createLanguage(tag, pseudoMessages(messages, change));
  }
  return createLanguage('en', messages);
}

async function fetchMessages(url: string): Promise<Messages> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The text of the app could not be read (${response.status}).`);
  return (await response.json()) as Messages;
}
