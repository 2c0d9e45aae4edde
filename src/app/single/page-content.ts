import { decodeBase64 } from '../../lib/data-address.ts';

/** What the page holds as text that the browser neither runs nor shows. */
export type PlainPart = 'rubric' | 'messages' | 'example';
export type PackedPart = 'documents' | 'reading' | 'evidence';

/** The text of a part of the page. Throws where the page lacks it, as one that was not copied whole does. */
export function readText(part: PlainPart | PackedPart): string {
  const text = document.getElementById(`part-${part}`)?.textContent;
  if (!text) throw new Error(`The page does not hold its part ${part}.`);
  return text;
}

const addresses = new Map<PackedPart, Promise<string>>();

/** The address of a script that the page holds packed (gzip, base64), for a worker or an import; unpacked once. */
export function unpackScript(part: PackedPart): Promise<string> {
  const known = addresses.get(part);
  if (known) return known;
  const address = unpack(part);
  addresses.set(part, address);
  // What did not unpack is tried again when asked next.
  address.catch(() => addresses.delete(part));
  return address;
}

async function unpack(part: PackedPart): Promise<string> {
  const packed = new Blob([decodeBase64(readText(part))]).stream();
  const plain = packed.pipeThrough(new DecompressionStream('gzip'));
  const script = await new Response(plain).arrayBuffer();
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
