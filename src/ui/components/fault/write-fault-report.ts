import { version } from '../../../../package.json';
import type { Language } from '../../../i18n/translate.ts';
import type { Circumstances } from './circumstances.ts';
import type { Fault } from './describe-fault.ts';

/** What the browser says of itself. */
export type Browser = Pick<Navigator, 'userAgent' | 'language'>;

/** The report of a fault as lines of text: everything that is sent is what is shown. */
export function writeFaultReport(
  { name, message, places, parts }: Fault,
  { rubric, screen, stored }: Circumstances,
  { translate, tag }: Language,
  browser: Browser,
): string {
  const lines = [
    translate('fault.line.app', { version }),
    rubric ? translate('fault.line.rubric', rubric) : translate('fault.line.own-rubric'),
    translate('fault.line.browser', { agent: browser.userAgent }),
    translate('fault.line.language', { tag, browser: browser.language }),
    translate('fault.line.screen', { screen }),
    translate('fault.line.stored', { states: stored.join(', ') }),
    translate('fault.line.error', { name, message }),
    ...(places.length > 0 ? [translate('fault.line.places', { places: places.join(' < ') })] : []),
    ...(parts.length > 0 ? [translate('fault.line.parts', { parts: parts.join(' < ') })] : []),
  ];
  return lines.join('\n');
}
