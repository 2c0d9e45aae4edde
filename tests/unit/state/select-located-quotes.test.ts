import { describe, expect, it } from 'vitest';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import { runAtOnce } from '../../../src/lib/run-in-slices.ts';
import { selectLocatedQuotes } from '../../../src/state/select-located-quotes.ts';
import { answers, assessmentWith } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';

const documents = [documentOf('proposal', ['Women are trained.'])];
const passage = (id: string, quote: string) => ({ id, quote, place: '' });
const assessment = assessmentWith({
  AS1: {
    position: null,
    passages: [passage('here', 'trained'), passage('gone', 'Recruiters pay')],
  },
  AS2: { position: null, passages: [passage('there', 'Women')] },
});

describe('the places of quotes', () => {
  it('are known of each passage', () => {
    const located = runAtOnce(selectLocatedQuotes(assessment, documents));
    const kinds = [...located].map(([{ id }, { kind }]) => [id, kind]);
    expect(kinds).toEqual([
      ['here', 'exact'],
      ['gone', 'gone'],
      ['there', 'exact'],
    ]);
  });

  it('are told apart where two answers have quotes of one id', () => {
    const [here, gone] = [passage('one', 'trained'), passage('one', 'Recruiters pay')];
    const alike = assessmentWith({
      AS1: { position: null, passages: [here] },
      AS2: { position: null, passages: [gone] },
    });
    const located = runAtOnce(selectLocatedQuotes(alike, documents));
    expect(located.get(here)?.kind).toBe('exact');
    expect(located.get(gone)?.kind).toBe('gone');
  });

  it('are those of the main assessor', () => {
    const [own] = answers({ AS1: { position: null, passages: [passage('theirs', 'Women')] } });
    const others = own ? [{ ...own, assessorId: 'another' }] : [];
    const both = { ...assessment, answers: [...assessment.answers, ...others] };
    const located = runAtOnce(selectLocatedQuotes(both, documents));
    expect([...located.keys()].map(({ id }) => id)).toEqual(['here', 'gone', 'there']);
  });

  it('are the same objects until a quote or the documents are others', () => {
    const located = runAtOnce(selectLocatedQuotes(assessment, documents));
    expect(runAtOnce(selectLocatedQuotes(assessment, documents))).toBe(located);
    const renamed = editProfile(assessment, { title: 'Safe work' });
    const again = runAtOnce(selectLocatedQuotes(renamed, documents));
    for (const [passage, place] of located) expect(again.get(passage)).toBe(place);
  });

  it('are looked for again in other documents', () => {
    runAtOnce(selectLocatedQuotes(assessment, documents));
    const others = [documentOf('proposal', ['Recruiters pay the fees.'])];
    const located = runAtOnce(selectLocatedQuotes(assessment, others));
    expect([...located.values()].map(({ kind }) => kind)).toEqual(['gone', 'exact', 'gone']);
  });

  it('are nowhere without a draft', () => {
    const located = runAtOnce(selectLocatedQuotes(assessment, []));
    expect(located.size).toBe(3);
    for (const place of located.values()) expect(place).toEqual({ kind: 'no-draft' });
  });
});
