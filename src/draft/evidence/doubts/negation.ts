import type { Hit } from '../hit.ts';
import type { Token } from '../text/tokens.ts';
import { listDeniedSubjects, mayDenySubject } from './denied-subject.ts';
import { dropDoubled } from './doubled-denial.ts';

/** Words of a unit that are denied, from one token to another, by their numbers; `cue` is the word that denies. */
export type Denial = { readonly cue: number; readonly from: number; readonly to: number };

type Words = { readonly tokens: readonly Token[] };

/** How far a cue reaches: to the end of its clause, or at most to the next verb that begins a statement. */
type Cue = { readonly words: readonly string[]; readonly reach: 'clause' | 'verb' | 'object' };

const CUES: readonly Cue[] = [
  ...reaching('clause', 'not', 'never', 'neither', 'nor', 'no', 'none', 'cannot', "don't", "won't"),
  ...reaching('clause', "doesn't", "isn't", "aren't", "can't", 'nobody', 'nothing'),
  ...reaching('clause', 'refrain from', 'refrains from', 'stay away from', 'rules out', 'rule out'),
  ...reaching(
    'clause',
    'ruled out',
    'rejects',
    'rejected',
    'opposes',
    'decided against',
    'advise against',
  ),
  ...reaching(
    'verb',
    'without',
    'instead of',
    'rather than',
    'avoid',
    'avoids',
    'avoiding',
    'in place of',
  ),
  ...reaching(
    'verb',
    'free of',
    'free from',
    'no longer',
    'replace',
    'replaces',
    'replacing',
    'excluding',
  ),
  ...reaching('verb', 'far from', 'wrong to', 'mistake to', 'unwise to', 'out of the question to'),
  ...reaching('verb', 'refuse to', 'refuses to', 'refused to', 'decline to', 'declines to'),
  ...reaching('verb', 'abstain from', 'abstains from', 'stop short of', 'stops short of'),
  ...reaching('object', 'end', 'ends', 'ending', 'stop', 'stops', 'cease', 'ceases', 'discontinue'),
  ...reaching(
    'object',
    'discontinues',
    'discontinued',
    'phase out',
    'phases out',
    'wind down',
    'winds down',
  ),
  ...reaching(
    'object',
    'dismantle',
    'dismantles',
    'dissolve',
    'dissolves',
    'abandon',
    'abandons',
    'drop',
  ),
  ...reaching(
    'object',
    'drops',
    'withdraw',
    'withdraws',
    'scrap',
    'cancel',
    'cancels',
    'abolish',
    'remove',
  ),
];
/** Ways of writing with such a word that deny nothing. */
const NOT_DENYING =
  /^(?:not only|not just|not merely|no later|no less|no more than|no fewer|not yet|or not|not for profit|no harm|not limited|end of|ends? line|no \d|no of|not least|no doubt|no one size|drop in|drop out|drop off|stop over|end user|end term|end project|no or low|no matter)/;
/** Words before a cue that make it a noun: "by the end", "at the end", "a full stop". */
const NOUN_BEFORE = new Set([
  'the',
  'year',
  'an',
  'front',
  'dead',
  'week',
  'month',
  'project',
  'low',
  'high',
  'drop',
]);
const MODALS = new Set([
  'will',
  'shall',
  'must',
  'should',
  'can',
  'may',
  'would',
  'could',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
]);
const TURNS = new Set([
  'but',
  'instead',
  'however',
  'while',
  'whereas',
  'which',
  'who',
  'because',
  'so',
  'although',
  'unless',
  'until',
]);
/** After a comma these begin a new statement. */
const SUBJECTS = new Set([
  'it',
  'they',
  'we',
  'she',
  'he',
  'the',
  'this',
  'these',
  'there',
  'and',
  'each',
  'all',
  'every',
  'staff',
  'workers',
  'women',
  'if',
  'when',
]);
/** A judgement, not an act: denies as "it would be wrong to" or at the beginning; else a draft may tell it women. */
const JUDGEMENTS = new Set(['wrong', 'mistake', 'unwise']);
const BEGINNING = 3;
/** Words that the object of "end" or "wind down" has at most. */
const OBJECT = 6;

function reaching(reach: Cue['reach'], ...phrases: readonly string[]): readonly Cue[] {
  return phrases.map((phrase) => ({ words: phrase.split(' '), reach }));
}

const CUES_BY_FIRST = new Map<string, Cue[]>();
for (const cue of CUES) {
  const first = cue.words[0] ?? '';
  CUES_BY_FIRST.set(first, [...(CUES_BY_FIRST.get(first) ?? []), cue]);
}

/** Whether a denial can begin with a word; most units have no such word. */
export function mayDeny(word: string): boolean {
  return CUES_BY_FIRST.has(word) || mayDenySubject(word);
}

/** The words of a unit that the unit itself denies. English; a unit in another language denies nothing. */
export function listDenials(unit: Words, passageText: string): readonly Denial[] {
  const denials: Denial[] = [];
  unit.tokens.forEach((token, at) => {
    const cue = CUES_BY_FIRST.get(token.word)?.find(({ words }) => stands(unit, at, words));
    if (!cue || isHarmless(unit, at, cue)) return;
    const from = at + cue.words.length;
    const to = findEnd(unit, from, cue, passageText);
    denials.push({ cue: at, from, to });
  });
  return [...dropDoubled(unit.tokens, denials), ...listDeniedSubjects(unit.tokens, passageText)];
}

function stands({ tokens }: Words, at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => tokens[at + offset]?.word === word);
}

function isHarmless({ tokens }: Words, at: number, cue: Cue): boolean {
  const previous = tokens[at - 1]?.word ?? '';
  if (cue.reach === 'object' && NOUN_BEFORE.has(previous)) return true;
  if (tokens[at]?.word === 'not' && previous === 'or') return true;
  if (JUDGEMENTS.has(cue.words[0] ?? '') && at > BEGINNING) {
    return tokens.slice(at - 2, at).every(({ word }) => word !== 'be');
  }
  if (cue.words[0] === 'far' && !tokens[at + 2]?.word.endsWith('ing')) return true;
  const following = tokens.slice(at, at + 4).map(({ word }) => word);
  return NOT_DENYING.test(following.join(' '));
}

function findEnd({ tokens }: Words, from: number, { words, reach }: Cue, text: string): number {
  let modals = 0;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    const gap = text.slice(tokens[at - 1]?.end ?? 0, token?.start ?? 0);
    const word = token?.word ?? '';
    if (TURNS.has(word) || /[;:]|[–—]/.test(gap)) break;
    if (gap.includes(',') && (reach !== 'clause' || SUBJECTS.has(word))) break;
    if (reach === 'object' && (at - from >= OBJECT || word === 'and')) break;
    if (reach !== 'clause' && (word === 'with' || word === 'by')) break;
    if (MODALS.has(word)) {
      modals += 1;
      // "No committee will be formed": here the verb belongs to what is denied.
      const isSubject = words[0] === 'no' || words[0] === 'none' || words[0] === 'neither';
      if (modals > (isSubject && reach === 'clause' ? 1 : 0)) break;
    }
  }
  return at - 1;
}

/** Whether words of a unit are denied; not when a word that denies is itself one of them. */
export function isInDenial(words: readonly Hit[], denials: readonly Denial[]): boolean {
  if (denials.length === 0) return false;
  if (denials.some(({ cue }) => words.some(({ from, to }) => from <= cue && cue <= to)))
    return false;
  return denials.some((denial) =>
    words.some(({ from, to }) => from >= denial.from && to <= denial.to),
  );
}
