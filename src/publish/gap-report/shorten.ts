/** The text when it is short enough; otherwise its beginning up to a whole word, with a sign that more was written. */
export function shortenText(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Twice the units hold enough characters of any script, so a text of megabytes costs no time.
  const characters = Array.from(line.slice(0, longest * 2));
  if (characters.length <= longest && line.length <= longest * 2) return line;
  const beginning = characters.slice(0, longest - 1).join('');
  const space = beginning.lastIndexOf(' ');
  return `${(space > longest / 2 ? beginning.slice(0, space) : beginning).trimEnd()}…`;
}
