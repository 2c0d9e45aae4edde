import type { Messages } from './translate.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'đ', e: 'é', f: 'ƒ', g: 'ǧ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ľ', m: 'ɱ',
  n: 'ñ', o: 'ó', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
}; // prettier-ignore

/** Longer by about 40 %, accented, in brackets: shows text that is cut off or never left the code. */
export function lengthen(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const accented = text.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter);
  return `[${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}]`;
}

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const END_OVERRIDE = '\u202c';

/** The same words drawn from right to left. */
export function reverse(text: string): string {
  return /\p{L}/u.test(text) ? RIGHT_TO_LEFT_OVERRIDE + text + END_OVERRIDE : text;
}

/** A catalogue for tests, made from another one: every text changed, every place and plural form kept. */
export function pseudoMessages(messages: Messages, change: (text: string) => string): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, changeMessage(message, change)]),
  );
}

function changeMessage(message: unknown, change: (text: string) => string): unknown {
  if (typeof message === 'string') return change(message);
  if (!Array.isArray(message)) return message;
  const tokens: readonly unknown[] = message;
  return tokens.map((token) => changeToken(token, change));
}

/** A token is a text, or a place: [name], [name, format], [name, format, { form: message }]. */
function changeToken(token: unknown, change: (text: string) => string): unknown {
  if (typeof token === 'string') return token === '#' ? token : change(token);
  if (!Array.isArray(token)) return token;
  const parts: readonly unknown[] = token;
  const [name, format, forms] = parts;
  if (typeof forms !== 'object' || forms === null) return parts;
  const changed = Object.entries(forms).map(([form, message]: [string, unknown]) => [
    form,
    form === 'offset' ? message : changeMessage(message, change),
  ]);
  return [name, format, Object.fromEntries(changed)];
}
