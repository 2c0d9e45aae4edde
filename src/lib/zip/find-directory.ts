import {
  END_64_HEADER,
  END_64_LENGTH,
  END_HEADER,
  END_LENGTH,
  LOCATOR_64_HEADER,
  LOCATOR_64_LENGTH,
  LONGEST_REMARK,
} from './zip-format.ts';

/** Where the directory of a zip file starts, and how many entries the file says it has. */
type FoundDirectory = { readonly start: number; readonly count: number };

/** Finds the directory of a zip file, with Zip64; undefined when the end of the file is missing. */
export function findDirectory(view: DataView): FoundDirectory | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  return findDirectory64(view, end) ?? { start, count };
}

/** The record at the end, looked for backwards: only a remark may follow it. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_REMARK; at -= 1) {
    if (view.getUint32(at, true) === END_HEADER) return at;
  }
  return undefined;
}

function findDirectory64(view: DataView, end: number): FoundDirectory | undefined {
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64_HEADER) return undefined;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + END_64_LENGTH > view.byteLength) return undefined;
  if (view.getUint32(end64, true) !== END_64_HEADER) return undefined;
  const read = (field: number) => Number(view.getBigUint64(end64 + field, true));
  return { start: read(48), count: read(32) };
}
