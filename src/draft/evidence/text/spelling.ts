/**
 * Ways of writing one English word, each brought to one form. Works on whole words and on their beginnings, so that
 * `organiz*` of a concept finds "organised". What comes out need not be a word: it is only compared.
 */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/^programme/, 'program'],
  [/(.{2})our(?=s|ed|ing|al|er|$)/, '$1or'],
  [/^centre/, 'center'],
  [/^licence/, 'license'],
  [/^practise/, 'practice'],
  [/^enroll/, 'enrol'],
  [/^fulfill/, 'fulfil'],
  [/^(travel|counsel|label|model)l(?=ing|ed|er|or)/, '$1'],
  [/(.{3})iz(?=e|ing|ation|er|$)/, '$1is'],
  [/(.{3})yz(?=e|ing|$)/, '$1ys'],
];

/** Words that are also written with a hyphen or as two: `subagent`, `sub-agent`. Split, since a hyphen is a space. */
const JOINED =
  /^(anti|counter|sub|co|pre|post|non|multi|cross|self|well|check|peer|life|inter)(traffick|agent|worker|depart|decision|govern|nation|stakeholder|border|organis|being|point|member|educator|skill|ministeri|sector|contract)(\p{L}*)$/u;
/** Words with such a beginning that mean something of their own. */
const WHOLE = /^(international|subcontract|cooperat|multinational)/;

/** What a word has that is written in several ways; most words have nothing of it. */
const MAY_DIFFER = /our|[iy]z|ll|^programme|^centre|^licence|^practise/;

/** One word as it is compared, in its parts; mostly one. */
export function spellAlike(word: string): readonly string[] {
  const joined = WHOLE.test(word) ? null : JOINED.exec(word);
  const parts = joined ? [joined[1] ?? '', `${joined[2] ?? ''}${joined[3] ?? ''}`] : [word];
  return parts.map((part) =>
    MAY_DIFFER.test(part)
      ? REWRITES.reduce((text, [pattern, form]) => text.replace(pattern, form), part)
      : part,
  );
}
