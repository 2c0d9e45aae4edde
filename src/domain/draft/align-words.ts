/** What one word is and weighs; a number below 0 is like no other. */
export type WeighedWords = {
  readonly words: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
};

/** The stretch of a text that is most like a quote: from the word `start` up to, not with, `end`. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  /** Weight of the words that both have in the same order. */
  readonly shared: number;
};

/** What a word of the text that the quote does not have takes away, as a share of its weight. */
const COST_OF_EXTRA = 0.4;

/**
 * Finds the stretch of `text` that shares most with `quote`, word by word in order, with as little as may be between
 * what they share. Words of the quote may be left out without a cost: they count in the likeness.
 */
export function alignWords(quote: WeighedWords, text: WeighedWords): Stretch {
  const width = quote.words.length + 1;
  /** For each number of words of the quote: the best score of a stretch that ends here, and where it starts. */
  let scores = new Float64Array(width);
  let starts = new Int32Array(width);
  let nextScores = new Float64Array(width);
  let nextStarts = new Int32Array(width);
  let best = { start: 0, end: 0, score: 0 };

  for (let at = 0; at < text.words.length; at++) {
    const cost = COST_OF_EXTRA * (text.weights[at] ?? 0);
    nextStarts[0] = at + 1;
    for (let column = 1; column < width; column++) {
      // Without the word of the text, or without that of the quote.
      let score = (scores[column] ?? 0) - cost;
      let start = starts[column] ?? 0;
      const left = nextScores[column - 1] ?? 0;
      if (left > score) {
        score = left;
        start = nextStarts[column - 1] ?? 0;
      }
      if (quote.words[column - 1] === text.words[at]) {
        const diagonal = scores[column - 1] ?? 0;
        const matched = diagonal + (text.weights[at] ?? 0);
        if (matched > score) {
          score = matched;
          start = diagonal > 0 ? (starts[column - 1] ?? at) : at;
        }
      }
      nextScores[column] = Math.max(score, 0);
      nextStarts[column] = score > 0 ? start : at + 1;
      if (score > best.score) best = { start, end: at + 1, score };
    }
    [scores, nextScores] = [nextScores, scores];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return { start: best.start, end: best.end, shared: sumShared(best, text) };
}

/** The score is what is shared less the cost of the rest; so what is shared follows from the weight of all. */
function sumShared(
  { start, end, score }: { start: number; end: number; score: number },
  { weights }: WeighedWords,
): number {
  let all = 0;
  for (let at = start; at < end; at++) all += weights[at] ?? 0;
  return (score + COST_OF_EXTRA * all) / (1 + COST_OF_EXTRA);
}
