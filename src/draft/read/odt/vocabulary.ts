import type { Vocabulary } from '../xml/feed-xml.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of OpenDocument texts (ODF 1.3) by the prefixes that everybody writes for them. */
export const ODF_VOCABULARY: Vocabulary = new Map([
  [`${ODF}office:1.0`, 'office'],
  [`${ODF}text:1.0`, 'text'],
  [`${ODF}table:1.0`, 'table'],
  [`${ODF}style:1.0`, 'style'],
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}svg-compatible:1.0`, 'svg'],
  [`${ODF}manifest:1.0`, 'manifest'],
]);
