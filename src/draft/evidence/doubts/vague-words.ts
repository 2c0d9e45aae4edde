import type { Unit } from '../units.ts';

/** An aim that every draft may name, and that promises nothing by itself. */
const AIM =
  '(?:(?:human )?rights[- ]based|do[- ]no[- ]harm|gender[- ](?:sensitive|responsive|transformative|aware|just)|participatory|inclusive|holistic|(?:survivor|victim|worker|people|women|migrant)[- ]cent(?:re|er)d|empowering)';
const AIM_AS_MANNER = new RegExp(
  `\\b${AIM}(?:,? (?:and |or )?${AIM})*,? (?:and \\w+ )?(?:manner|way|approach|basis|lens|perspective|spirit|principles?)\\b`,
  'i',
);
const AIM_EVERYWHERE =
  /\b(?:(?:is|are|as|remains?) (?:an? )?(?:cross-?\s?cutting|transversal)|(?:gender|equality|empowerment|inclusion) (?:is|are|will be|shall be) mainstreamed|trained (?:in|on) (?:the )?(?:principles? of )?["“‘]?do[- ]no[- ]harm)\b/i;
/** Heads of columns below which a trouble stands, not what is done about it. */
const TROUBLE =
  /^\W*(?:(?:main|key|possible|potential|external|internal) )?(?:risks?|threats?|problems?|challenges?|obstacles?|hazards?)\b(?!.*\b(?:response|mitigation|measures?|answer)\b)/i;

/** Whether a sentence only names an aim, in words that fit any draft. English. */
export function namesAimOnly(text: string): boolean {
  return AIM_AS_MANNER.test(text) || AIM_EVERYWHERE.test(text);
}

/** Whether a cell stands in a column of troubles, by the heads of its columns. English. */
export function tellsOfTrouble({ kind }: Unit, heads: readonly string[]): boolean {
  return kind === 'table-cell' && heads.some((head) => TROUBLE.test(head));
}
