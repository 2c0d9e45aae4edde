/** The parts of the zip format (APPNOTE 6.3) that the reader and the writer name. All numbers are little-endian. */
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_LENGTH = 30;
export const ENTRY_HEADER = 0x02014b50;
export const ENTRY_LENGTH = 46;
export const END_HEADER = 0x06054b50;
export const END_LENGTH = 22;

/** Zip64, for what does not fit into 32 bits: a second end, and in front of the first where it is. */
export const END_64_HEADER = 0x06064b50;
export const END_64_LENGTH = 56;
export const LOCATOR_64_HEADER = 0x07064b50;
export const LOCATOR_64_LENGTH = 20;

/** More entries need Zip64, which the app does not write. */
export const MOST_ENTRIES = 0xffff;

/** A remark at the end of the file may be as long as this, in bytes. */
export const LONGEST_REMARK = 0xffff;

export const STORED = 0;
export const DEFLATED = 8;

/** Flag: the data are encrypted. */
export const ENCRYPTED = 0x0001;
/** Flag: names are UTF-8. */
export const UTF8_NAMES = 0x0800;
/** Flag: the sizes stand behind the data, so that the header alone does not say where it ends. */
export const SIZES_BEHIND = 0x0008;
