import type { Paper } from '../../../publish/pdf/layout/page-size.ts';

/** Countries that write letters on Letter, as the Unicode locale data lists them. */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

const THEIR_TIME = /^(?:America\/|US\/|Canada\/|Pacific\/Honolulu$|Asia\/Manila$)/;

/**
 * The paper a person is likely to have. American English is what many browsers all over the world are set to, so the
 * clock has to agree before it counts.
 */
export function guessPaper(language: string, timeZone: string): Paper {
  return LETTER.has(regionOf(language)) && THEIR_TIME.test(timeZone) ? 'letter' : 'a4';
}

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}
