/** Enough of a quote to know it again, in UTF-16 units. */
const LONGEST = 240;

/** A long quote up to the end of a word, with a sign that it goes on. */
export function shortenQuote(quote: string): string {
  if (quote.length <= LONGEST) return quote;
  return `${quote.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}
