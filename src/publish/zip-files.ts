import { strToU8, zipSync, type ZippableFile } from 'fflate';

/**
 * Packs files by their paths, in the order given. Every entry bears the first day a zip can name, so that the same files
 * give the same bytes; zip has no time zone, and the day is made in the zone it is read in.
 */
export function zipFiles(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([path, content]): [string, ZippableFile] => [
    path,
    // Pictures are packed already.
    [
      typeof content === 'string' ? strToU8(content) : content,
      { level: path.endsWith('.png') ? 0 : 6 },
    ],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
