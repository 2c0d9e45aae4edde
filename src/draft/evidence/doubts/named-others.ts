/**
 * Organisations that many drafts name as neighbours. The ILO is not among them: many who use this tool write for it.
 */
const NAMES = [
  'UNICEF',
  'IOM',
  'International Organi[sz]ation for Migration',
  'UNHCR',
  'UNODC',
  'UNDP',
  'UNFPA',
  'UN Women',
  'World Bank',
  'USAID',
  'GIZ',
  'Interpol',
  'Save the Children',
  'World Vision',
  'Plan International',
  'ActionAid',
  'Oxfam',
  'Caritas',
  'Helvetas',
  'Winrock(?: International)?',
  'Terre des Hommes',
  'CARE(?: International)?',
  'Tearfund',
  'Free the Slaves',
  'Freedom Fund',
  'Walk Free',
  'International Justice Mission',
  'IJM',
  'A21',
  'Anti-Slavery International',
  'Human Rights Watch',
  'Amnesty International',
  'Red Crescent',
  'Red Cross',
  'Maiti Nepal',
];
const NAME = `(?:${NAMES.join('|')})`;
const NAMED = new RegExp(`\\b${NAME}\\b`, 'g');
const HAS_NAME = new RegExp(`\\b${NAME}\\b`);
const START = `(?:^|[,;:.] |\\b(?:and|while|where|because|whereas|since|there|today|already) )(?:[Tt]he )?`;
const VERB =
  'run|train|form|support|operate|manage|provide|fund|finance|pilot|implement|work|offer|help|organi[sz]e|conduct|' +
  'promote|maintain|deliver|lead|intercept|rescue|monitor|certifie|certify|rate|rank|hold|give|build|set|campaign|' +
  'advise|assist|counsel|equip|host|distribute|publish|strengthen|patrol|advocate|carrie|carry|establishe?|coache?|reache?|teache?';
const DOES = new RegExp(
  `${START}(${NAME}) (?:\\w+ly |also |already |now |still |itself )?(?:(?:${VERB})s|has|is) `,
  'g',
);
const DO = new RegExp(`${START}(${NAME}) and (?:the )?${NAME} (?:(?:${VERB})|have|are) `, 'g');
/** What makes an organisation one of the draft's own, and how near to its name this stands. */
const OWN_BEFORE = /\b(?:partners?|partnership|applicants?|consortium|grantees?|implement\w+)\b/i;
const OWN_AFTER = /^\W{1,3}(?:\w+\W{1,3}){0,3}(?:will|shall|partners?|applicants?)\b/;
const NEAR = 100;

/** The well-known organisations that texts name as those who do the work of this draft. English. */
export function listOwnOrganisations(texts: readonly string[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const text of texts) {
    for (const { 0: name, index } of text.matchAll(NAMED)) {
      const before = text.slice(Math.max(0, index - NEAR), index);
      const after = text.slice(index + name.length, index + name.length + NEAR);
      if (OWN_BEFORE.test(before) || OWN_AFTER.test(after)) own.add(name);
    }
  }
  return own;
}

/** Whether a sentence tells what another organisation does, by its name: "UNICEF trains committees". English. */
export function namesOthers(text: string, own: ReadonlySet<string>): boolean {
  // Most sentences name nobody.
  if (!HAS_NAME.test(text)) return false;
  return [DOES, DO].some((pattern) =>
    [...text.matchAll(pattern)].some(([, name]) => name !== undefined && !own.has(name)),
  );
}
