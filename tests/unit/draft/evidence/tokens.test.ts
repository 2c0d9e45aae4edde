import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectAbbreviations } from '../../../../src/draft/evidence/text/abbreviations.ts';
import { createTokeniser } from '../../../../src/draft/evidence/text/tokens.ts';

function stemsOf(text: string, language = 'en'): readonly string[] {
  return createTokeniser(language, collectAbbreviations([text]))
    .cut(text)
    .map(({ stem }) => stem);
}

describe('createTokeniser', () => {
  it.each([
    ['counter-trafficking', 'anti trafficking'],
    ['anti-human-trafficking', 'anti-trafficking'],
    ['anti human trafficking', 'antitrafficking'],
    ['human trafficking', 'trafficking'],
    ['programme', 'program'],
    ['labour', 'labor'],
    ['organised', 'organizes'],
    ['criminalising', 'criminalize'],
    ['subagents', 'sub-agent'],
    ['predeparture', 'pre-departure'],
    ['well-being', 'wellbeing'],
    ['workers’ centres', 'worker center'],
  ])('finds %j and %j alike', (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it('joins letters that a scan pulled apart', () => {
    expect(stemsOf('SUPPORT AND P ROTECTION')).toEqual(stemsOf('support and protection'));
  });

  it('joins a word that a line end broke', () => {
    expect(stemsOf('against traffick- ing of women')).toEqual(
      stemsOf('against trafficking of women'),
    );
  });

  it('leaves a hanging hyphen alone', () => {
    expect(stemsOf('pre- and post-test')).toEqual(['pre', 'and', 'post', 'test']);
  });

  it('reads a short form as its long one too', () => {
    expect(stemsOf('60 CTCs')).toEqual(expect.arrayContaining(['anti', 'traffick', 'committe']));
  });

  it('takes PDOS as the seminar when the draft says nothing', () => {
    expect(stemsOf('PDOS for workers')).toContain('departur');
  });

  it('takes PDOS as the draft says', () => {
    const stems = stemsOf('Pre-Decision Orientation Sessions (PDOS) are held. PDOS are short.');
    expect(stems).toContain('predecis');
    expect(stems).not.toContain('departur');
  });

  it.each([
    'The PDOS is open to women who have not yet decided to go.',
    'A PDOS is held before she decides on a job.',
    'Undecided workers are invited to a PDOS.',
    'Families join a PDOS before making a decision.',
    'In a PDOS a person finds out whether to leave or to stay.',
  ])('takes PDOS as sessions before a decision when a sentence says so: %s', (text) => {
    const stems = stemsOf(`${text} PDOS are short.`);
    expect(stems).toContain('predecis');
    expect(stems).not.toContain('departur');
  });

  it.each([
    'The PDOS takes place before departure. Some women have not yet decided.',
    'A PDOS is needed before the embassy decides.',
    'Pre-Departure Orientation Seminar (PDOS). A PDOS helps the undecided.',
  ])('leaves PDOS the seminar in %j', (text) => {
    expect(stemsOf(text)).toContain('departur');
    expect(stemsOf(text)).not.toContain('predecis');
  });

  it('reads what comes before a decision as one word', () => {
    expect(stemsOf('pre-decision talks')).toEqual(['predecis', 'talk']);
    expect(stemsOf('predecision talks')).toEqual(stemsOf('pre-decision talks'));
  });

  it.each([
    'Sessions before a woman has decided',
    'Sessions before women decide to go abroad',
    'Sessions before she has even decided whether to leave',
    'Sessions before the decision to migrate',
    'Sessions before deciding on a job abroad',
  ])('reads as well what comes before somebody decides: %s', (text) => {
    expect(stemsOf(text)).toContain('predecis');
  });

  it.each([
    'Sessions before women decide which topics to take up',
    'Sessions before the board decides',
    'Sessions before a decision of the board',
    'Sessions after a woman has decided',
    'Donors are heard before deciding on the budget',
  ])('leaves another decision what it is: %s', (text) => {
    expect(stemsOf(text)).not.toContain('predecis');
  });

  it('gives the words of "before she has decided" their own places', () => {
    const text = 'It comes before she has decided.';
    const tokens = createTokeniser('en').cut(text);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      'It comes before she has decided',
    );
  });

  it('matches another language by its words as written', () => {
    expect(stemsOf('Travailleuses migrantes', 'fr')).toEqual(['travailleuses', 'migrantes']);
  });

  it('gives ranges that hold the written word', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), fc.nat(50), (text, offset) => {
        for (const { word, start, end } of createTokeniser('fr').cut(text, offset)) {
          expect(text.slice(start - offset, end - offset).toLowerCase()).toBe(word);
        }
      }),
    );
  });
});
