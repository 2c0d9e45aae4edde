import type { PDFPageProxy } from 'pdfjs-dist';

export type FontWeights = {
  /** Looks up the fonts of a page that are not known yet, as long as the budget lasts. */
  readonly learn: (page: PDFPageProxy, fonts: ReadonlySet<string>) => Promise<void>;
  /** True for a font known to be bold. */
  readonly isBold: (font: string) => boolean;
};

type Font = { readonly name?: string; readonly bold?: boolean; readonly black?: boolean };

const BOLD_NAME = /bold|black|heavy|semibold|demi/i;

/**
 * Which fonts of a file are bold. The text of a page does not tell; the page has to be walked a second time as if to be
 * drawn, so this is done only where a new font turns up, `lookUps` times at most.
 */
export function createFontWeights(lookUps: number): FontWeights {
  const known = new Map<string, boolean>();
  let left = lookUps;
  return {
    learn: async (page, fonts) => {
      const unknown = [...fonts].filter((font) => !known.has(font));
      if (unknown.length === 0 || left === 0) return;
      left -= 1;
      await drawNothing(page);
      for (const font of unknown) known.set(font, isBoldFont(page, font));
    },
    isBold: (font) => known.get(font) ?? false,
  };
}

/** Makes pdf.js list what it would draw, which brings the fonts with their names to this side. */
async function drawNothing(page: PDFPageProxy): Promise<void> {
  try {
    await page.getOperatorList();
  } catch {
    // Then the fonts stay unknown and count as regular.
  }
}

function isBoldFont(page: PDFPageProxy, id: string): boolean {
  if (!page.commonObjs.has(id)) return false;
  const font = page.commonObjs.get(id) as Font | null;
  return font?.bold === true || font?.black === true || BOLD_NAME.test(font?.name ?? '');
}
