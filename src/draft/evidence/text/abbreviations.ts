/** Short forms of this field and what they stand for, when the draft itself does not say. */
const KNOWN: Readonly<Record<string, string>> = {
  CTC: 'anti trafficking committee',
  AHTC: 'anti trafficking committee',
  VoT: 'victim of trafficking',
  VOT: 'victim of trafficking',
  TIP: 'trafficking in persons',
  THB: 'trafficking in human beings',
  CM: 'community mobiliser',
  PDOT: 'pre departure orientation training',
  PDO: 'pre departure orientation',
  PDT: 'pre departure training',
  PDOS: 'pre departure orientation seminar',
  MRC: 'migrant resource centre',
  RFC: 'resource facilitation centre',
  PEA: 'private employment agency',
  PRA: 'private recruitment agency',
  RA: 'recruitment agency',
  MDW: 'migrant domestic worker',
  WMDW: 'women migrant domestic worker',
  DW: 'domestic worker',
  MW: 'migrant worker',
  WMW: 'women migrant worker',
  C189: 'convention 189 domestic worker',
  C190: 'convention 190 violence harassment',
  C181: 'convention 181 private employment agency',
  GBVH: 'gender based violence harassment',
  GBV: 'gender based violence',
  NGO: 'non governmental organisation',
  CSO: 'civil society organisation',
  SOP: 'standard operating procedure',
  BCC: 'behaviour change communication',
  SBCC: 'behaviour change communication',
  IEC: 'information education communication material',
  ToT: 'training of trainers',
  TOT: 'training of trainers',
  BLA: 'bilateral labour agreement',
  MoU: 'memorandum of understanding',
  MOU: 'memorandum of understanding',
  CBA: 'collective bargaining agreement',
  FPAR: 'feminist participatory action research',
};

export type Abbreviations = ReadonlyMap<string, string>;

const INTRODUCED = /\(([A-Z][A-Za-z]{0,4}[A-Z])s?\)/g;
/** Words that a short form often leaves out. */
const LEFT_OUT = new Set(['of', 'in', 'and', 'for', 'the', 'to', 'on', 'human']);

/**
 * Short forms and their long ones: those that the texts introduce themselves, "Pre-Decision Orientation Sessions
 * (PDOS)", over those of the field. What a draft says goes first because one short form has several meanings.
 */
export function collectAbbreviations(texts: Iterable<string>): Abbreviations {
  const found = new Map(Object.entries(KNOWN));
  for (const text of texts) {
    for (const match of text.matchAll(INTRODUCED)) {
      const short = match[1] ?? '';
      const long = findLongForm(short, text.slice(0, match.index));
      if (long !== null) found.set(short, long);
    }
  }
  return found;
}

/** The words before the bracket whose first letters are the short form, from the last letter back. */
function findLongForm(short: string, before: string): string | null {
  const words = before.slice(-160).match(/\p{L}+/gu) ?? [];
  const letters = Array.from(short.toLowerCase());
  let from = words.length;
  while (letters.length > 0 && from > 0) {
    from -= 1;
    const word = (words[from] ?? '').toLowerCase();
    if (word.startsWith(letters.at(-1) ?? '')) letters.pop();
    else if (!LEFT_OUT.has(word)) return null;
  }
  return letters.length === 0 ? words.slice(from).join(' ').toLowerCase() : null;
}
