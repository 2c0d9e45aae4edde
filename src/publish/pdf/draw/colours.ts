import type { ShapeInk } from '../../../report/shapes.ts';

/** Each ink has its own darkness, so that a black-and-white printer keeps them apart; words and shapes say the rest. */
const COLOURS: Readonly<Record<ShapeInk, string>> = {
  text: '#1d2733',
  muted: '#55616e',
  conventional: '#9a4f12',
  better: '#0b6b62',
  harm: '#a3123a',
  tension: '#5b3a9e',
  link: '#0b57a4',
  rule: '#c9d1d9',
  band: '#f1f4f7',
  paper: '#ffffff',
};

/** The colour of an ink as a hex string. */
export function colourOf(ink: ShapeInk): string {
  return COLOURS[ink];
}
