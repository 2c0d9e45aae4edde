import { FONT_ADDRESSES } from './font-addresses.ts';
import type { FontSource } from './fonts/font-source.ts';

/** Font files that travel with the application; each is fetched when a report needs it. */
export const fetchFontFile: FontSource = async ({ subset, weight }) => {
  const response = await fetch(FONT_ADDRESSES[subset][weight]);
  if (!response.ok)
    throw new Error(`Font file ${subset} ${weight} did not load: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
