import { splitSentences } from './sentences.ts';

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

/** Words of a sentence by which somebody has not decided yet, or is to decide later. */
const UNDECIDED = new RegExp(
  [
    'pre-?\\s?decision',
    'undecided',
    '(?:not|never|yet to|still|are|is|be) (?:yet )?(?:to )?decid(?:e|ed|ing)',
    'before (?:(?:she|he|they|people|anyone|families|(?:the |a |any |each |every )?(?:wom[ae]n|girls?|persons?|workers?|migrants?|family)) (?:\\w+ ){0,2}?decid\\w+|deciding|(?:\\w+ ){0,2}?decisions?)',
    'whether (?:or not )?to (?:go|leave|migrate|move|stay)',
  ].join('|'),
  'i',
);
/** Short forms of two meanings: the less usual one, and what a sentence with the short form says that means it. */
const OTHERWISE: Readonly<Record<string, { readonly long: string; readonly sign: RegExp }>> = {
  PDOS: { long: 'pre decision orientation session', sign: UNDECIDED },
};

const INTRODUCED = /\(([A-Z][A-Za-z]{0,4}[A-Z])s?\)/g;
/** Words that a short form often leaves out. */
const LEFT_OUT = new Set(['of', 'in', 'and', 'for', 'the', 'to', 'on', 'human']);

/**
 * Short forms and their long ones: those that the texts introduce themselves, "Pre-Decision Orientation Sessions
 * (PDOS)", over those of the field. What a draft says goes first because one short form has several meanings: of these
 * it also tells by what it says beside one, "a PDOS for women who have not yet decided".
 */
export function collectAbbreviations(texts: readonly string[]): Abbreviations {
  const found = new Map(Object.entries(KNOWN));
  for (const [short, { long, sign }] of Object.entries(OTHERWISE)) {
    if (texts.some((text) => hasSign(text, short, sign))) found.set(short, long);
  }
  for (const text of texts) {
    for (const match of text.matchAll(INTRODUCED)) {
      const short = match[1] ?? '';
      const long = findLongForm(short, text.slice(0, match.index));
      if (long !== null) found.set(short, long);
    }
  }
  return found;
}

/** Whether a text has a sentence with both; most texts do not have the short form at all. */
function hasSign(text: string, short: string, sign: RegExp): boolean {
  if (!text.includes(short)) return false;
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .some((sentence) => sentence.includes(short) && sign.test(sentence));
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
