import { createLanguage, type Language, type Messages } from './translate.ts';

/** Languages a person can choose. Two more are for tests: long English and mirrored English. */
const PSEUDO_LONG = 'en-XA';
const PSEUDO_RIGHT_TO_LEFT = 'ar-XB';

/** The language of a tag (BCP 47), made from the English catalogue; any tag that is not known gives English. */
export async function speakLanguage(tag: string | null, messages: Messages): Promise<Language> {
  if (tag === PSEUDO_LONG || tag === PSEUDO_RIGHT_TO_LEFT) {
    const { lengthen, pseudoMessages, reverse } = await import('./pseudo.ts');
    const change = tag === PSEUDO_LONG ? lengthen : reverse;
    return createLanguage(tag, pseudoMessages(messages, change));
  }
  return createLanguage('en', messages);
}
