import type { Token } from '../text/tokens.ts';

/** What a plan does not hold: "is not foreseen", "will not be part of this project". */
const PLANNED =
  'foreseen|planned|part|included|intended|envisaged|envisioned|proposed|considered|contemplated|funded|financed|' +
  'supported|continued|renewed|pursued|repeated|undertaken|carried out|among|within the scope|in the plan|' +
  'an option|our (?:aim|goal|task|role)|the (?:aim|goal|task|role)';
/** What a plan brings to an end: "will be discontinued". */
const ENDED =
  'discontinued|ended|phased out|abandoned|dropped|given up|scrapped|abolished|halted|wound (?:down|up)|' +
  'closed down|shut down|ruled out|brought to an end|stopped(?! (?:at|by|on|and|for|from|in|near))|' +
  'out of the question|off the table|out of scope|excluded';
const NO = '(?:not|never|no longer|neither|nowhere)';
const ADVERB =
  '(?:(?!only |merely |simply |solely )\\w+ly |now |also |therefore |thus |to be |being )?';
const DENYING = new RegExp(
  `^(?:(?:is|are|was|were) ${NO} ${ADVERB}(?:${PLANNED})` +
    `|(?:will|shall|would|must|should|may|can) ${NO} (?:be ${ADVERB}(?:${PLANNED})|take place|go ahead|continue|happen|feature|belong to|form part)` +
    `|cannot be (?:${PLANNED})` +
    `|(?:is|are|was|were|(?:will|shall|would|must|should) be|(?:has|have) been|remains?) ${ADVERB}(?:${ENDED})` +
    `|(?:will|shall|must|should) ${ADVERB}(?:end|cease|stop|come to an end)(?= (?:in|by|after|when|once|from|this|next|with|as|and|before|altogether)\\b|$))(?: |$)`,
);
/** One of these is in every predicate that is looked for; most units have none. */
const TELLING = new Set(
  (
    'not never no neither nowhere cannot discontinued ended phased abandoned dropped given scrapped abolished halted ' +
    'wound closed shut ruled brought stopped out off excluded end cease stop come'
  ).split(' '),
);
const AUXILIARIES = new Set(
  'is are was were will shall would must should may can cannot has have remains remain'.split(' '),
);
/** Where another statement stands before the subject. */
const BREAKS = new Set(
  (
    'is are was were will shall would must should may can could has have had do does did we they it she he i you but ' +
    'while whereas which who because so although unless until however'
  ).split(' '),
);
/** Who is left out or abandoned is no practice that is denied. */
const PEOPLE = new Set(
  'women woman girls girl workers worker migrants men people persons children victims survivors members leaders'.split(
    ' ',
  ),
);
/** A project that ends denies none of what it did. */
const FRAMES = new Set(
  'project program programme phase grant contract year course session period work'.split(' '),
);
/** Words of a predicate that are compared, and of a subject's beginning. */
const PREDICATE = 8;
const HEAD = 3;

/** Whether a predicate that denies its subject may have a word; one without such a word needs no look. */
export function mayDenySubject(word: string): boolean {
  return TELLING.has(word);
}

/** A subject that is denied by what follows it, from its first token to its last; `cue` is where that begins. */
type DeniedSubject = { readonly cue: number; readonly from: number; readonly to: number };

/** The subjects of a unit that their predicates deny: "Border interception will be discontinued." English. */
export function listDeniedSubjects(
  tokens: readonly Token[],
  passageText: string,
): readonly DeniedSubject[] {
  return tokens.flatMap(({ word }, at) => {
    if (at === 0 || !AUXILIARIES.has(word) || !isDenying(tokens, at)) return [];
    const from = findSubject(tokens, at, passageText);
    const subject = tokens.slice(from, at).map((token) => token.word);
    const isFrame = subject.slice(0, HEAD).some((one) => FRAMES.has(one));
    if (subject.length === 0 || isFrame || PEOPLE.has(subject.at(-1) ?? '')) return [];
    return [{ cue: at, from, to: at - 1 }];
  });
}

function isDenying(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + PREDICATE).map(({ word }) => word);
  return words.some((word) => TELLING.has(word)) && DENYING.test(words.join(' '));
}

/** The first token of the subject: after the statement before it, where there is one. */
function findSubject(tokens: readonly Token[], at: number, text: string): number {
  const commas: number[] = [];
  let from = at;
  let isBroken = false;
  while (from > 0 && !isBroken) {
    const gap = text.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0);
    isBroken = /[;:.()–—]/.test(gap) || BREAKS.has(tokens[from - 1]?.word ?? '');
    if (gap.includes(',')) commas.push(from);
    if (!isBroken) from -= 1;
  }
  const isStatementBefore = isBroken && BREAKS.has(tokens[from - 1]?.word ?? '');
  return cutSubject(tokens.slice(0, at), { from, commas, isStatementBefore });
}

type Span = {
  readonly from: number;
  /** Tokens after a comma, the nearest to the predicate first. */
  readonly commas: readonly number[];
  readonly isStatementBefore: boolean;
};

/** A comma ends the statement before, unless it is one of a list: "raids, patrols and committees". */
function cutSubject(before: readonly Token[], { from, commas, isStatementBefore }: Span): number {
  const [nearest] = commas;
  const farthest = commas.at(-1);
  const lastAnd = before.findLastIndex(({ word }, at) => at >= from && word === 'and');
  if (nearest === undefined || farthest === undefined) {
    return isStatementBefore && lastAnd > from ? lastAnd + 1 : from;
  }
  if (isStatementBefore) return farthest;
  const isList = lastAnd > nearest || (lastAnd === nearest && commas.length > 1);
  return isList ? from : nearest;
}
