const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_LENGTH = 22;
const END_64_LENGTH = 56;
const LONGEST_COMMENT = 0xffff;

/** Where the directory of a zip file starts (APPNOTE 6.3, with Zip64); undefined when the end of the file is missing. */
export function findDirectory(view: DataView): number | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  return findDirectory64(view, end) ?? view.getUint32(end + 16, true);
}

/** The record at the end, looked for backwards: only a comment may follow it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number): number | undefined {
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + END_64_LENGTH > view.byteLength) return undefined;
  if (view.getUint32(end64, true) !== END_OF_DIRECTORY_64) return undefined;
  return Number(view.getBigUint64(end64 + 48, true));
}
