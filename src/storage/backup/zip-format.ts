/** The parts of the zip format that both the writer and the reader of backups name. All numbers are little-endian. */
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_LENGTH = 30;
export const ENTRY_HEADER = 0x02014b50;
export const ENTRY_LENGTH = 46;
export const END_HEADER = 0x06054b50;
export const END_LENGTH = 22;

export const STORED = 0;
export const DEFLATED = 8;

/** Flag: names are UTF-8. */
export const UTF8_NAMES = 0x0800;
/** Flag: the sizes stand behind the data, so that the header alone does not say where it ends. */
export const SIZES_BEHIND = 0x0008;
