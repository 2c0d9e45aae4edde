/**
 * The lines of a text without the space around them, those with nothing on them left out; at least one. In one pass: a
 * pattern that looks for space around a line end looks at long runs of space again and again.
 */
export function splitLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : [''];
}
