/** Enough of a quote to know it again, in UTF-16 units. */
const LONGEST = 240;

/**
 * A quote of more than `longest` UTF-16 units up to the end of a word, with a sign that it goes on. Where that would
 * leave little, as in scripts without spaces, it ends behind a whole character.
 */
export function shortenQuote(quote: string, longest = LONGEST): string {
  if (quote.length <= longest) return quote;
  const start = quote.slice(0, longest + 1).replace(/\s+\S*$/u, '');
  const isEnough = start.length > longest / 2 && start.length <= longest;
  return `${(isEnough ? start : cutBehindCharacter(quote, longest)).trimEnd()} …`;
}

function cutBehindCharacter(text: string, longest: number): string {
  // Older browsers cannot tell what belongs together: halves of one code point do at least.
  if (!('Segmenter' in Intl)) return text.slice(0, longest).replace(/\p{Surrogate}$/u, '');
  return text.slice(0, new Intl.Segmenter().segment(text).containing(longest)?.index);
}
