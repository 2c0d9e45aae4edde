/** What pdf.js asks for when it needs data that is not in the file. */
type Request = { readonly kind?: string; readonly filename?: string };

/**
 * A source of data for pdf.js that has none, and remembers which character maps were asked for: the letters of their fonts
 * are missing in what it reads. A new class for each file, because pdf.js makes the object itself.
 */
export function createEmptySource() {
  const maps = new Set<string>();
  class EmptySource {
    fetch({ kind, filename = '' }: Request): Promise<Uint8Array> {
      if (kind === 'cMapUrl') maps.add(filename.replace(/\.bcmap$/, ''));
      return Promise.reject(new Error(`not carried: ${filename}`));
    }
  }
  return { EmptySource, listMissingMaps: (): readonly string[] => [...maps].sort() };
}
