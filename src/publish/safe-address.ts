/** Kinds of address that may leave a document. Anything else stays plain text. */
const SAFE_PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:'];

/** The address in ASCII, as the URL standard encodes it; undefined when it is not one or not a safe one. */
export function readAddress(href: string): string | undefined {
  try {
    const url = new URL(href);
    return SAFE_PROTOCOLS.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a document may lead to this address. */
export function isSafeAddress(href: string): boolean {
  return readAddress(href) !== undefined;
}
