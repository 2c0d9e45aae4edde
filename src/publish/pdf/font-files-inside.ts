import { decodeDataAddress } from '../../lib/data-address.ts';
import { FONT_ADDRESSES } from './font-addresses.ts';
import type { FontSource } from './fonts/font-source.ts';

/** Font files of a build that writes them into their addresses: nothing is fetched. */
export const readFontInside: FontSource = ({ subset, weight }) =>
  Promise.resolve(decodeDataAddress(FONT_ADDRESSES[subset][weight]));
