/** How far back "before" may stand, in UTF-16 units. */
const REACH = 60;

const WHO =
  '(?:she|he|they|anybody|anyone|somebody|someone|people|(?:(?:the|a|an|any|each|every|these|those|young|rural) ){0,2}(?:wom[ae]n|girls?|mothers?|persons?|workers?|migrants?|famil(?:y|ies)|households?|youth|villagers?|candidates?|aspirants?|participants?))';
const BY_SOMEBODY = new RegExp(
  `\\bbefore ${WHO} (?:(?:has|have|had|even|ever|yet|finally|really|actually) ){0,3}$`,
  'i',
);
/** What is decided, where the words before do not say who decides. */
const BY_NOBODY =
  /\bbefore (?:(?:making|taking|reaching) )?(?:(?:a|any|the|her|his|their|that|this) )?(?:final |firm )?$/i;

/** The sentence ends there, or the part of it. */
const ENDS =
  /^\s*(?:$|[.,;:!?()[\]–—"”’])|^ (?:yet|and|is|are|will|takes?|covers?|deals?|begins?|starts?)\b/i;
/** The decision is about leaving. */
const ABOUT_LEAVING =
  /^ (?:whether|if|to|about|on|for|against)\b[^.;:!?]{0,30}?\b(?:go|goes|going|leav\w+|migrat\w+|emigrat\w+|mov(?:e|ing)|travel\w*|depart\w*|stay\w*|abroad|overseas|out of the country)\b/i;

/**
 * Where "before a woman has decided" begins, which says of a course what "pre-decision" says; null where the words up to
 * `end` say nothing of the kind. `start` to `end` is a word that begins with "decid" or "decis" in `text`.
 */
export function findBeforeDeciding(text: string, start: number, end: number): number | null {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, end + REACH);
  const isAboutLeaving = ABOUT_LEAVING.test(after);
  const isVerb = /^decide[sd]?$/i.test(text.slice(start, end));
  const somebody = isVerb ? BY_SOMEBODY.exec(before) : null;
  if (somebody) return isAboutLeaving || ENDS.test(after) ? from + somebody.index : null;
  const nobody = isVerb ? null : BY_NOBODY.exec(before);
  return nobody && isAboutLeaving ? from + nobody.index : null;
}
