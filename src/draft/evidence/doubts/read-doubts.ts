import type { Doubt } from '../evidence.ts';
import type { Unit } from '../units.ts';
import { namesOthers } from './named-others.ts';

/** Headings below which a draft speaks of something other than its own plans. */
const CHAPTERS: readonly (readonly [Doubt, RegExp])[] = [
  [
    'past',
    /\b(achievements?|track record|(previous|past|earlier|first|last) (phase|project|work|experience|results)|our experience|experience of the|lessons? (of|from|learn\w+)|(phase (i|1|one)\b)|who we are|about (us|the organi|the applicant)|history|capacity of the (applicant|organi)|(applicant|organi[sz]ation)['’]?s? (capacity|profile|background)|results to date|what (we|has been) (did|done|learn\w+))/i,
  ],
  [
    'others',
    /\b(what others do|other (actors?|projects?|initiatives?|organi[sz]ations?|programmes?|donors?)|others are doing|who else|mapping of (actors|stakeholders|initiatives)|complementarit|related (projects|initiatives)|existing initiatives)/i,
  ],
  [
    'context',
    /\b(context|background|situation|problem (analysis|statement|tree)|problems?$|rationale|justification|introduction|setting|(legal|policy|institutional) (and \w+ )?(framework|environment|context|setting)|literature|why (do|are|this|women|now|the)|analysis of the|the challenge|needs? (analysis|assessment)$|numbers|relevance)\b/i,
  ],
];

const PLANS =
  /\b(will|shall|we|our|(?:this|the) (?:project|programme|program|action|intervention|initiative)|(?:is|are) to|(?:plans?|planned|aims?|intends?|going|expected|foreseen|proposes?|proposed) to|be (?:formed|trained|set up|established|supported|given|held))\b/i;
const WILL =
  /\b(will|shall|(?:is|are) to be|to be \w+ed|plans? to|planned|aims? to|intends? to|going to|proposes?)\b/i;

/** What the State, too, says of a project; what it only aims at is its own plan. */
const FIRM = /\b(?:will|shall|(?:is|are) to be|to be \w+ed|planned|going to)\b/i;

/** The State as the one who acts, or a law as what says so. */
const STATE =
  /^(?:(?:in \d{4}|since \d{4}|last year|at present|currently|presently),?\s+)*(?:the |its |a |both |successive |under the |according to the |as per the )?(?:\p{L}+(?:['’]s)? ){0,3}?(?:governments?|ministry|ministries|state|parliament|cabinet|authorities|department|police|embassy|law|act|ordinance|decree|constitution|regulations?|rules|national (?:plan|policy|strategy|action plan|committee)|penal code)\b/iu;
const PAST =
  /\b(?:was|were|had|did)\b|\b(?:has|have) (?:\w+ly |also |already |since |so far |now )?(?:been |\w+ed\b|run|led|held|seen|given|built|set|made)|\b(?:[Ww]e|(?:[Tt]he|[Oo]ur) (?:organi[sz]ation|project|ngo|partner|federation|team)|[A-Z]{2,6}) (?:\w+ly )?(?:formed|trained|ran|held|reached|supported|established|organi[sz]ed|worked|set up|piloted|certified|published|produced|conducted|rescued|implemented|opened)\b|\b(?:[Ii]n|[Dd]uring|[Uu]nder) (?:the |its |our )?(?:first|previous|last|earlier|pilot) (?:phase|project|year|programme|period)|\b(?:[Bb]etween|[Ff]rom) (?:19|20)\d\d (?:and|to)\b|\b(?:[Ii]n|[Bb]y|[Ss]ince) (?:early |late |mid-)?(?:19|20)\d\d\b|\b[Pp]hase (?:one|1|I)\b|\bto date\b|\bso far\b/;
/** "Before she has decided", "once they have signed": what comes first, not what was done. */
const NOT_YET =
  /\b(?:before|until|till|unless|once|whenever|when|if|as soon as|(?:no|not) later than when) (?:[\p{L}\p{M}'’-]+ ){1,5}?(?:has|have)(?! (?:always|long|so far)) /giu;
/** Somebody else as the one who acts, and what is told of them in the same sentence. */
const OTHER_ACTORS =
  /\b(?:another|other|similar|parallel|sister|neighbou?ring) (?:\w+ )?(?:projects?|programmes?|agency|agencies|ngos?|organi[sz]ations?|donors?|actors|initiatives?|partners|groups)\b/i;
const ACTING =
  /\b(?:run|runs|form|forms|formed|train|trains|pilot|pilots|operates?|works?|manages?|provides?|supports?|has|have|is|are|promotes?|certif\w+|maintains?)\b/i;
const OTHERS =
  /\b(?:run|funded|led|implemented|operated|financed|managed|carried out|supported) by (?:an? |the )?(?:other|another|international|large|different|un |u\.?s\.?|eu\b|usaid|unicef|iom|swiss|government)|\boutside (?:of )?(?:this|the) (?:project|programme|action)|\b(?:their|its) own (?:project|programme)\b/i;
const CRITIQUE =
  /\b(?:critici[sz]\w*|critics?|critical of|critique|argues?|argued|warns?|warned|failed|fails|harmful|does harm|do harm|did harm|has shown that|have shown that|shows? that|showed that|found that|evidence (?:that|suggests|shows)|little (?:effect|impact|evidence)|no (?:effect|evidence|impact)|too often|often (?:fails?|ends?|leads?|means?|serves?)|unfortunately|so-called|is known to|are known to|tends? to|in the eyes of|reject(?:s|ed)? (?:the|this|such)|called (?:it|them|this)|write[s]? that|wrote that|in the words of)\b/i;
const CONDITIONAL =
  /\b(?:if|when|where|once|should|provided(?: that)?|as far as|subject to|depending on|dependent on|pending) (?:\w+ ){0,4}?(?:funds?|funding|budget|resources?|money|means|time|possible|feasible|permits?|permitted|allows?|available|availability|approv\w+|savings|appropriate)\b|\b(?:funds|funding|resources|budget|time) permitting\b|\b(?:if|when|once|should|provided(?: that)?|subject to|pending|unless) (?:\w+ ){0,3}?(?:donors?|funders?|minist(?:ry|er|ries)|governments?|authorit(?:y|ies)|board|council|commission|parliament|partners?|embassy|municipality|bureau) (?:\w+ ){0,2}?(?:agree[sd]?|agreement|approv\w+|accept\w*|consent\w*|permits?|says? yes|wish(?:es)?|so decides?)\b|\bsubject to (?:\w+ ){0,3}?(?:agreement|consent|approval|the outcome|the results?|review)\b|\bshould (?:there be |any |more |further |additional |extra ){1,2}(?:\w+ )?(?:funds?|funding|money|means|resources|need|demand)\b|\b(?:project|programme|we|team|partners?|organi[sz]ation|ngo|consortium|it) (?:may|might|could|would like to|hopes? to|wishes? to)\b|\bmay (?:also )?be (?:considered|explored|added|extended|piloted|tested|tried|organi[sz]ed|established|formed|introduced|looked)\b|\b(?:will|would|could|shall|to) be (?:considered|explored|discussed at a later)\b|\b(?:in|for) (?:a|the|some) (?:later|next|second|future) (?:phase|stage|project)\b|\bwould be (?:desirable|welcome|nice|useful)\b|\bif (?:additional|further|more|extra|other) /i;

/** The headings over a unit, but the title of its document; the one right above; the organisations of the draft. */
type Surroundings = {
  readonly headings: readonly string[];
  readonly above: string;
  readonly own: ReadonlySet<string>;
};

/** What a whole unit says of itself: whose plan it is and how firm. The same for every dimension. English. */
export function readDoubts(unit: Unit, { headings, above, own }: Surroundings): readonly Doubt[] {
  const doubts = new Set<Doubt>();
  const { text, kind } = unit;
  const isPlan = PLANS.test(text);
  const isPromise = WILL.test(text);
  if (kind === 'heading' || isTitle(text, kind)) doubts.add('heading');
  if (kind !== 'table-cell' && !FIRM.test(text) && isOfState(text)) doubts.add('context');
  if (kind !== 'table-cell' && !isPromise) {
    const chapter = CHAPTERS.find(([, pattern]) =>
      headings.some((heading) => pattern.test(heading)),
    );
    const nearest = CHAPTERS.find(([, pattern]) => pattern.test(above));
    const found = nearest ?? chapter;
    if (found && (found[0] !== 'context' || !isPlan)) doubts.add(found[0]);
    if (PAST.test(text.replace(NOT_YET, '')) && kind !== 'heading' && !doubts.has('context'))
      doubts.add('past');
  }
  if (OTHERS.test(text) || tellsOfOthers(text) || namesOthers(text, own)) doubts.add('others');
  if (CRITIQUE.test(text)) doubts.add('critique');
  if (CONDITIONAL.test(text)) doubts.add('conditional');
  return [...doubts];
}

function isOfState(text: string): boolean {
  return STATE.test(cutNumber(text)) && !/\b(?:project|programme|we)\b/i.test(text);
}

/** Without what stands before its first word: "2.1", a sign of a list. */
function cutNumber(text: string): string {
  return text.replace(/^[^\p{L}\d]+/u, '').replace(/^\d[\d.]*[^\p{L}\d]*/u, '');
}

/** A sentence at a time, so that a long text takes no longer than its length. */
function tellsOfOthers(text: string): boolean {
  return text.split('.').some((sentence) => {
    const actors = OTHER_ACTORS.exec(sentence);
    return actors !== null && ACTING.test(sentence.slice(actors.index + actors[0].length));
  });
}

/** A line in the text that stands like a heading: short, no full stop, most words with a capital. */
function isTitle(text: string, kind: Unit['kind']): boolean {
  if (kind !== 'paragraph' || /[.:;!?]\s*$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 2 || words.length > 14) return false;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * words.length;
}
