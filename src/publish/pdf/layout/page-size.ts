export type Paper = 'a4' | 'letter';

/** A page and the area that carries text, in points. */
export type PageSize = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
};

const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

/** 20 mm. */
const MARGIN = 56.7;
/** The footer stands in the bottom margin, which is a line deeper. */
const BOTTOM_MARGIN = 70;

/** The page for a paper, with margins of about 20 mm. */
export function measurePage(paper: Paper): PageSize {
  const [width, height] = SIZES[paper];
  return {
    width,
    height,
    left: MARGIN,
    top: MARGIN,
    contentWidth: width - 2 * MARGIN,
    contentHeight: height - MARGIN - BOTTOM_MARGIN,
  };
}
