import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRubric, RUBRIC_FOLDER } from '../../../scripts/read-rubric.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { listDimensions } from '../../../src/domain/rubric/rubric.ts';
import { ConceptsSchema, type Pattern } from '../../../src/draft/evidence/concepts.ts';
import { findEvidence } from '../../../src/draft/evidence/find-evidence.ts';
import { createTokeniser } from '../../../src/draft/evidence/text/tokens.ts';
import { POLE_EXAMPLES } from './concept-examples.ts';

const rubric = readRubric();
const concepts = ConceptsSchema.parse(
  JSON.parse(readFileSync(`${RUBRIC_FOLDER}concepts.json`, 'utf8')),
);
const dimensions = Object.entries(concepts.dimensions);
/** The patterns of each pole and of each flag, with a name for the report of a failure. */
const lists: readonly (readonly [string, readonly Pattern[]])[] = [
  ...dimensions.flatMap(([id, { conventional, better }]) => [
    [`${id} conventional`, conventional] as const,
    [`${id} better`, better] as const,
  ]),
  ...concepts.flags.map((flag) => [`${flag.variable} ${flag.value}`, flag.patterns] as const),
];
const sets = concepts.sets ?? {};
/** Every slot as it is written, sets and what a pattern must not meet included. */
const slots = [
  ...Object.values(sets),
  ...lists.flatMap(([, list]) => list.flatMap(({ meet, unless }) => [...meet, unless ?? []])),
];
const written = slots.flat();
const terms = [...new Set(written.filter((term) => !term.startsWith('@')))];

describe('the words for finding passages', () => {
  it('have both poles of every dimension, in order', () => {
    expect(dimensions.map(([id]) => id)).toEqual(listDimensions(rubric).map(({ id }) => id));
  });

  it('have two to sixteen patterns for a pole', () => {
    const poles = dimensions.flatMap(([, { conventional, better }]) => [conventional, better]);
    expect(poles.filter(({ length }) => length < 2 || length > 16)).toEqual([]);
  });

  it('raise only flags that the rubric asks about', () => {
    const known = rubric.context.flatMap(({ id, values }) =>
      values.map((value) => `${id} ${value.id}`),
    );
    const raised = concepts.flags.map(({ variable, value }) => `${variable} ${value}`);
    expect(raised.filter((flag) => !known.includes(flag))).toEqual([]);
  });

  it('raise each flag in one place', () => {
    const raised = concepts.flags.map(({ variable, value }) => `${variable} ${value}`);
    expect(raised).toEqual([...new Set(raised)]);
  });

  it('name sets that are there, and leave none unused', () => {
    const named = written.filter((term) => term.startsWith('@')).map((term) => term.slice(1));
    expect([...new Set(named)].sort()).toEqual(Object.keys(sets).sort());
  });

  it('are written as words can match', () => {
    const wrong = terms.filter((term) => !/^[a-z0-9'’]+\*?(?: [a-z0-9'’]+\*?)*$/.test(term));
    expect(wrong).toEqual([]);
  });

  it('keep open endings for beginnings of three letters or more', () => {
    const words = terms.flatMap((term) => term.split(' '));
    expect(words.filter((word) => /^\p{Letter}{1,2}\*$/u.test(word))).toEqual([]);
  });

  it('leave no word to a stem that means something else', () => {
    const words = new Set(terms.flatMap((term) => term.split(' ')));
    expect(FALSE_STEMS.filter((word) => words.has(word))).toEqual([]);
  });

  it('name no term twice in a slot', () => {
    const repeating = slots.filter((slot) => {
      const stems = expand(slot).map(stemTerm);
      return stems.length !== new Set(stems).size;
    });
    expect(repeating).toEqual([]);
  });

  it.each(lists)('%s: have no pattern that another one holds', (_, list) => {
    expect(
      list.filter((one) => list.some((other) => other !== one && isHeldBy(one, other))),
    ).toEqual([]);
  });
});

describe('a plain sentence for one pole', () => {
  const sentences = Object.entries(POLE_EXAMPLES).flatMap(([id, { conventional, better }]) => [
    [id, 'conventional', conventional] as const,
    [id, 'better', better] as const,
  ]);

  it('is there for every dimension', () => {
    expect(Object.keys(POLE_EXAMPLES)).toEqual(dimensions.map(([id]) => id));
  });

  it.each(sentences)('%s is found for the %s pole only: %s', (id, pole, sentence) => {
    expect(listPoles(id, sentence)).toEqual([pole]);
  });
});

/** Words whose stem other words share, so that they need an open ending (“employer*”) or a longer term. */
const FALSE_STEMS = [
  ...['community', 'communication', 'information', 'informal', 'informant', 'internal'],
  ...['employer', 'employers', 'employment', 'employed', 'departing', 'department', 'collective'],
  ...['facilitator', 'organiser', 'organising', 'mobiliser', 'animator', 'federation', 'institute'],
  ...[
    'one',
    'evening',
    'trafficked',
    'responsible',
    'respondent',
    'polite',
    'mobility',
    'consultant',
  ],
  ...[
    'generic',
    'governance',
    'incidence',
    'ignorant',
    'tailored',
    'legally',
    'systemic',
    'optional',
  ],
];

const tokeniser = createTokeniser(concepts.language);

function stemTerm(term: string): string {
  return term
    .split(' ')
    .map((word) =>
      word.endsWith('*')
        ? word
        : tokeniser
            .cut(word)
            .map(({ stem }) => stem)
            .join(' '),
    )
    .join(' ');
}

/** The terms of a slot, those of its sets included. */
function expand(slot: readonly string[]): readonly string[] {
  return slot.flatMap((term) => (term.startsWith('@') ? (sets[term.slice(1)] ?? []) : [term]));
}

/** Whether wherever one pattern matches the other does too: each of its slots holds another slot of the one. */
function isHeldBy(one: Pattern, other: Pattern): boolean {
  return holdEach(one.meet, other.meet) && isWithin(other.unless ?? [], one.unless ?? []);
}

function holdEach(
  slots: readonly (readonly string[])[],
  [first, ...rest]: readonly (readonly string[])[],
): boolean {
  if (!first) return true;
  return slots.some((slot, at) => isWithin(slot, first) && holdEach(slots.toSpliced(at, 1), rest));
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const expanded = expand(all);
  return expand(some).every((term) => expanded.includes(term));
}

/** The poles of a dimension whose patterns match a sentence. Raised as flags, which know patterns and no phrases. */
function listPoles(id: string, sentence: string): readonly string[] {
  const { conventional = [], better = [] } = concepts.dimensions[id] ?? {};
  const flags = [
    { variable: id, value: 'conventional', patterns: conventional },
    { variable: id, value: 'better', patterns: better },
  ];
  const found = findEvidence({
    rubric: { ...rubric, sections: [] },
    concepts: { ...concepts, dimensions: {}, flags },
    documents: [makeDocument(sentence)],
  });
  return found.flags.map(({ value }) => value);
}

function makeDocument(text: string): DraftDocument {
  const place = { page: null, headings: [], paragraph: 1 };
  return {
    id: 'draft',
    name: 'Draft',
    format: 'pasted',
    fingerprint: '',
    readAt: '',
    pages: null,
    passages: [{ kind: 'paragraph', level: 0, text, place, cell: null }],
    gaps: [],
  };
}
