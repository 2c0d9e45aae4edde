import { version } from '../../../../package.json';
import { describeFault } from './describe-fault.ts';
import type { Browser } from './write-fault-report.ts';

/** The report of a fault that came before there was a catalogue to say it in. */
export function writeStartReport(thrown: unknown, { userAgent, language }: Browser): string {
  const { name, message, places } = describeFault(thrown);
  return [
    `App: Assumption Check ${version}`,
    `Browser: ${userAgent}`,
    `Language: ${language}`,
    `Error: ${name}: ${message}`,
    `In: ${places.join(' < ')}`,
  ].join('\n');
}
