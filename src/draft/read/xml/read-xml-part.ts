import type { Archive } from '../zip/open-archive.ts';
import { feedXml, type Vocabulary, type XmlFault, type XmlListener } from './feed-xml.ts';

export type XmlPartOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'encrypted' }
  | XmlFault;

/**
 * Unpacks and reads one XML part in one go. Unless the outcome is `ok`, what the listener heard is not to be used: a
 * wrong checksum shows only at the end.
 */
export function readXmlPart(
  archive: Archive,
  name: string,
  vocabulary: Vocabulary,
  listener: XmlListener,
): XmlPartOutcome {
  const feed = feedXml(vocabulary, listener);
  const unpacked = archive.unpack(name, feed.push);
  if (unpacked.kind !== 'ok') return unpacked;
  return feed.end() ?? unpacked;
}
