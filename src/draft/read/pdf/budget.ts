/** What one file may cost. Behind a limit the reading stops, and the gaps say so. */
export type PdfBudget = {
  readonly pages: number;
  readonly itemsOfPage: number;
  readonly charactersOfPage: number;
  readonly items: number;
  readonly characters: number;
  /** Pages on which the names of fonts are looked up, which costs a second walk over the page. */
  readonly fontLookUps: number;
  /** Milliseconds after which no further page is begun: well before whoever waits gives up. */
  readonly time: number;
  /** Milliseconds after which a page that gives nothing is given up, and the opening of the file too. */
  readonly timeOfPage: number;
};

/** Far above any draft (a page of small print has 1,000 items and 6,000 characters), far below what fills a device. */
export const PDF_BUDGET: PdfBudget = {
  pages: 3_000,
  itemsOfPage: 30_000,
  charactersOfPage: 300_000,
  items: 2_000_000,
  characters: 20_000_000,
  fontLookUps: 24,
  time: 40_000,
  timeOfPage: 10_000,
};
