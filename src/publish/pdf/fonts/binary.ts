/** A view on exactly these bytes; font tables are slices of a larger buffer. */
export function viewBytes(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The four letters of a table name. */
export function readTag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Font tables begin at multiples of four bytes. */
export function padToFour(length: number): number {
  return (length + 3) & ~3;
}
