import { firstMessagesIds } from 'virtual:first-messages';
import { readHeld } from '../lib/read-held.ts';
import englishUrl from './messages/en.json?url';
import { speakLanguage } from './speak-language.ts';
import { createLanguage, type Language, type Messages } from './translate.ts';

/** Fetches the catalogue of a language from the app's own files; any other tag gives English. */
export async function loadLanguage(tag: string | null): Promise<Language> {
  return speakLanguage(tag, await fetchMessages(englishUrl));
}

async function fetchMessages(url: string): Promise<Messages> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The text of the app could not be read (${response.status}).`);
  return (await response.json()) as Messages;
}

/** English, at first with the messages of a first visit to a place; `complete` of the language brings the others. */
export async function loadFirstLanguage(place: 'home' | 'questions'): Promise<Language> {
  const first = firstMessagesIds && (readHeld(firstMessagesIds[place]) as Messages | undefined);
  if (!first) return loadLanguage(null);
  return createLanguage('en', first, () => fetchMessages(englishUrl));
}
