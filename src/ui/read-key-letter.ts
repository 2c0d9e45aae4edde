/** True when the key writes one character; the others have names such as "ArrowDown", on a number pad too. */
export function writesCharacter({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return /^.$/u.test(key);
}

/**
 * The letter of a key, in lower case: what is printed on it, or what its place holds on an English keyboard when the
 * keyboard is of another script. Empty for any other key.
 */
export function readKeyLetter(pressed: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const { key, code } = pressed;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // A Latin letter with an accent is printed on the key: it is not the English letter of that place.
  if (!writesCharacter(pressed) || /\p{Script=Latin}/u.test(key)) return '';
  return (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase();
}
