/**
 * The fonts the document names and what to take where one is missing: Windows, macOS and LibreOffice each find
 * something of the same kind.
 */
const FONTS = [
  { name: 'Noto Sans', others: 'Segoe UI,Helvetica Neue,Arial,DejaVu Sans' },
  { name: 'Noto Sans Arabic', others: 'Segoe UI,Geeza Pro,Arial' },
  { name: 'Noto Sans Hebrew', others: 'Segoe UI,Arial Hebrew,Arial' },
  { name: 'Noto Sans Devanagari', others: 'Nirmala UI,Kohinoor Devanagari,Mangal' },
  { name: 'Noto Sans Bengali', others: 'Nirmala UI,Kohinoor Bangla,Vrinda' },
  { name: 'Noto Sans Thai', others: 'Leelawadee UI,Thonburi,Tahoma' },
] as const;

/** The part of the file that lists the fonts. */
export function writeFontTable(): string {
  const fonts = FONTS.map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts,
    '</w:fonts>',
  ].join('');
}
