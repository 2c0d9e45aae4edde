/** About how many UTF-16 units are parsed at once: the parser slows down on long texts. */
const CHUNK = 8_192;
/** A chunk that cannot be cut below this is no Markdown that a person wrote. */
export const LONGEST_CHUNK = 32_768;

/**
 * Cuts Markdown where a block begins at the left margin behind an empty line, outside fenced code: there no block goes
 * on, so that each chunk can be parsed by itself. The chunks joined by line ends give the text.
 */
export function splitChunks(markdown: string): readonly string[] {
  const chunks: string[] = [];
  let lines: string[] = [];
  let length = 0;
  let fence: string | undefined;
  let wasEmpty = false;
  for (const line of markdown.split('\n')) {
    const isStart = wasEmpty && fence === undefined && /^\S/.test(line);
    if (isStart && length >= CHUNK) {
      chunks.push(lines.join('\n'));
      [lines, length] = [[], 0];
    }
    lines.push(line);
    length += line.length + 1;
    fence = followFence(fence, line);
    wasEmpty = line.trim() === '';
  }
  return [...chunks, lines.join('\n')];
}

/** The marks that a fenced block was opened with; it ends at as many of the same, or more. */
function followFence(fence: string | undefined, line: string): string | undefined {
  const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (marks === undefined) return fence;
  if (fence === undefined) return marks;
  return marks.startsWith(fence) && line.trim() === marks ? undefined : fence;
}
