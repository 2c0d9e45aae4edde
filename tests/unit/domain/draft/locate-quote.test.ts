import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftDocument } from '../../../../src/domain/draft/draft.ts';
import { foldText } from '../../../../src/domain/draft/fold-text.ts';
import { locateQuote } from '../../../../src/domain/draft/locate-quote.ts';
import { documentOf } from '../../../builders/draft.ts';

/** A quote that was taken from this passage. */
function quoteFrom(document: DraftDocument, passage: number, start: number, end: number) {
  const quote = document.passages[passage]?.text.slice(start, end) ?? '';
  return { quote, source: { documentId: document.id, passage, start, end } };
}

function locate(quote: string, ...paragraphs: readonly string[]) {
  return locateQuote({ quote }, [documentOf('draft', paragraphs)]);
}

/** The text that each part of an exact place covers. */
function textsOf(located: ReturnType<typeof locateQuote>, ...documents: readonly DraftDocument[]) {
  if (located.kind !== 'exact') return located.kind;
  return located.parts.map(({ documentId, passage, start, end }) => {
    const document = documents.find(({ id }) => id === documentId);
    return document?.passages[passage]?.text.slice(start, end);
  });
}

/** Words of letters of one alphabet, so that texts of two alphabets share none. */
function anyPassages(letters: string) {
  const word = fc
    .array(fc.constantFrom(...Array.from(letters)), { minLength: 2, maxLength: 8 })
    .map((own) => own.join(''));
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((own) => own.join(' '));
  return fc.array(text, { minLength: 1, maxLength: 8 });
}

describe('a quote that stands in the draft', () => {
  it('is found with its passage and place', () => {
    expect(locate('trained', 'Women travel.', 'Women are trained.')).toEqual({
      kind: 'exact',
      parts: [{ documentId: 'draft', passage: 1, start: 10, end: 17 }],
    });
  });

  it.each([
    ['white space', 'two  weeks\nof training', 'They get two weeks of training.'],
    ['no white space at all', 'two weeksof training', 'They get two weeks of training.'],
    ['quotation marks', '"safe" migrants’ homes', "A “safe” migrants' homes plan"],
    ['dashes', 'pre-departure – or later', 'a pre‑departure — or later'],
    ['ligatures', 'first office', 'the ﬁrst oﬃce'],
    ['a soft hyphen', 'recruitment', 'the recruit\u00ADment'],
    ['letters put together', 'cafe\u0301', 'the café'],
  ])('is exact whatever the difference in %s', (_name, quote, paragraph) => {
    expect(locate(quote, paragraph).kind).toBe('exact');
  });

  it('is not exact in another case', () => {
    expect(locate('women are trained', 'Women are trained').kind).toBe('near');
  });

  it('covers the whole of a ligature that it begins in', () => {
    const document = documentOf('draft', ['oﬃce']);
    const source = { documentId: 'draft', passage: 0, start: 1, end: 4 };
    expect(textsOf(locateQuote({ quote: 'ﬀice', source }, [document]), document)).toEqual(['ﬃce']);
  });

  it.each([
    ['rating agencies', 'The operating agencies pay a fee.'],
    ['form committees', 'Villages perform committees.'],
    ['Women choose', 'Women chooses a recruiter.'],
    ['5 women', 'They train 25 women.'],
    ['5 women', 'They train ٢5 women.'],
    ['الوطن', 'في الوطنية'],
    ['страны', 'Она из застраны.'],
    ['𐐁𐐂', 'The word 𐐀𐐁𐐂.'],
  ])('is not a part of longer words: %s in “%s”', (quote, paragraph) => {
    expect(locate(quote, paragraph).kind).not.toBe('exact');
  });

  it.each([
    ['over a broken line', 'rating\nagencies', 'All rating agencies'],
    ['where a line is broken before it', 'rating agencies', 'All\nrating\nagencies\nagree'],
    ['behind a hyphen', 'migrant women', 'for non-migrant women-workers'],
    ['between signs', 'rating agencies', '(“rating agencies”)'],
    ['behind a footnote sign', 'agencies', 'the agencies*'],
    ['in a script without spaces', '培训', '妇女接受培训后出国'],
    ['in Thai', 'การฝึกอบรม', 'ผู้หญิงจะได้รับการฝึกอบรมก่อนเดินทาง'],
    ['with a soft hyphen beside it', 'recruitment', 'the recruit\u00ADment is'],
  ])('is exact %s', (_name, quote, paragraph) => {
    expect(locate(quote, paragraph).kind).toBe('exact');
  });

  it('is found as whole words behind a part of a word', () => {
    const document = documentOf('draft', ['operating agencies and rating agencies']);
    expect(locateQuote({ quote: 'rating agencies' }, [document])).toMatchObject({
      parts: [{ start: 23, end: 38 }],
    });
  });

  it('is found where it was taken out of the middle of a word', () => {
    const document = documentOf('draft', ['Women travel abroad.']);
    const located = locateQuote(quoteFrom(document, 0, 2, 9), [document]);
    expect(textsOf(located, document)).toEqual(['men tra']);
  });

  it('has a part for each passage that it goes over', () => {
    const document = documentOf('draft', ['Women are trained', 'in three', 'districts only']);
    const located = locateQuote({ quote: 'trained\nin three\ndistricts' }, [document]);
    expect(textsOf(located, document)).toEqual(['trained', 'in three', 'districts']);
  });

  it('is found where its passage was cut in two', () => {
    const document = documentOf('draft', ['Women are trained for two', 'weeks before they leave.']);
    const quote = 'Women are trained for two weeks before they leave.';
    expect(textsOf(locateQuote({ quote }, [document]), document)).toHaveLength(2);
  });

  it('is not put together from the cells of a table when short', () => {
    expect(locate('12', '1', '2').kind).not.toBe('exact');
  });

  it('is the one nearest to where it was taken', () => {
    const paragraphs = Array.from({ length: 9 }, (_, at) => (at % 4 === 0 ? 'Again.' : `No ${at}`));
    const document = documentOf('draft', paragraphs);
    const source = { documentId: 'draft', passage: 5, start: 0, end: 6 };
    expect(locateQuote({ quote: 'Again.', source }, [document])).toMatchObject({
      parts: [{ passage: 4 }],
    });
  });

  it('is nearer by passages than by letters', () => {
    const long = `Again. ${'And so on. '.repeat(50)}`;
    const document = documentOf('draft', [long, 'No.', 'Nor here.', 'Again.']);
    const source = { documentId: 'draft', passage: 1, start: 0, end: 6 };
    expect(locateQuote({ quote: 'Again.', source }, [document])).toMatchObject({
      parts: [{ passage: 0 }],
    });
  });

  it('is the same one of two in its passage', () => {
    const document = documentOf('draft', ['work and work and work']);
    const located = locateQuote(quoteFrom(document, 0, 9, 13), [document]);
    expect(located).toMatchObject({ parts: [{ start: 9, end: 13 }] });
  });

  it('is looked for first in the document it was taken from', () => {
    const [first, second] = [
      documentOf('first', ['The same.']),
      documentOf('second', ['The same.']),
    ];
    const located = locateQuote(quoteFrom(second, 0, 0, 9), [first, second]);
    expect(located).toMatchObject({ parts: [{ documentId: 'second' }] });
  });

  it('is found in another document when it was moved there', () => {
    const [before, after] = [
      documentOf('first', ['It moved.']),
      documentOf('second', ['It moved.']),
    ];
    const emptied = documentOf('first', ['Nothing here.']);
    const located = locateQuote(quoteFrom(before, 0, 0, 9), [emptied, after]);
    expect(located).toMatchObject({ kind: 'exact', parts: [{ documentId: 'second' }] });
  });

  it('is found whatever the passage holds', () => {
    const text = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
      .map((any) => any.normalize('NFC').replace(/\s+/g, ' ').trim())
      .filter((any) => foldText(any) !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, any) => {
        const document = documentOf('draft', texts);
        const passage = any % texts.length;
        const quote = quoteFrom(document, passage, 0, texts[passage]?.length ?? 0);
        expect(locateQuote(quote, [document])).toMatchObject({
          kind: 'exact',
          parts: [{ documentId: 'draft', passage }],
        });
      }),
    );
  });

  it('is found over any passages that follow each other', () => {
    fc.assert(
      fc.property(anyPassages('abcde'), fc.nat(), fc.nat(), (texts, from, count) => {
        const document = documentOf('draft', texts);
        const first = from % texts.length;
        const quoted = texts.slice(first, first + 1 + (count % 4));
        const source = { documentId: 'draft', passage: first, start: 0, end: 1 };
        const located = locateQuote({ quote: quoted.join('\n'), source }, [document]);
        expect(textsOf(located, document)).toEqual(quoted);
      }),
    );
  });

  it('is never taken for one of another document', () => {
    fc.assert(
      fc.property(anyPassages('abcde'), anyPassages('klmno'), (texts, others) => {
        const document = documentOf('draft', texts);
        const quotes = others.map((quote) => locateQuote({ quote }, [document]).kind);
        expect(quotes).toEqual(others.map(() => 'gone'));
      }),
    );
  });
});

describe('a quote that was reworded', () => {
  it.each([
    [
      'The project will train 200 women in domestic work before they leave.',
      'The project will train 350 women and men in domestic work before they depart.',
    ],
    [
      'Women will receive pre-departure training in three districts.',
      'Women and men will be offered pre-departure training in three districts.',
    ],
    [
      'Village committees will warn families about the dangers of migration.',
      'Village committees will inform families about the costs and benefits of migration.',
    ],
    [
      'The programme aims to reduce the vulnerability of women to trafficking.',
      'The programme aims to reduce women’s vulnerability to trafficking and forced labour.',
    ],
    [
      'Returned migrants share their experience with women who plan to leave.',
      'Women who plan to leave hear from returned migrants about their experience.',
    ],
    ['Training for 200 women', 'Training for 350 women and men'],
  ])('is near with the new wording whole: %s', (quote, reworded) => {
    const others = ['The ministry leads the work.', 'Employers pay for the training of women.'];
    const located = locate(quote, ...others, reworded);
    expect(located).toMatchObject({ kind: 'near', passage: 2, text: reworded });
  });

  it.each([
    ['The women will be trained in the centre.', 'The agencies will be fined in the court.'],
    [
      'The project will work with the government in the districts of origin.',
      'The project will pay for the travel in the year of the evaluation.',
    ],
    [
      'There will be a steering committee that meets twice a year.',
      'There will be a hotline that answers calls at night.',
    ],
    [
      'Women will receive training before they leave.',
      'Employers will receive visits after they complain.',
    ],
  ])('is gone when the draft only has sentences built alike: %s', (quote, unrelated) => {
    expect(locate(quote, unrelated)).toEqual({ kind: 'gone' });
  });

  it('is near as one sentence of a long passage', () => {
    const before = 'The ministry signs an agreement with two countries.';
    const reworded = 'The project will train 350 women in domestic work before they depart.';
    const after = 'Partners meet each month.';
    const quote = 'The project will train 200 women in domestic work before they leave.';
    const located = locate(quote, 'A heading', `${before} ${reworded} ${after}`);
    const start = before.length + 1;
    expect(located).toMatchObject({
      kind: 'near',
      text: reworded,
      range: { start, end: start + reworded.length },
    });
  });

  it('is near over the border of two passages', () => {
    const quote = 'Village committees will warn families about the dangers of migration by night.';
    const [first, second] = ['Village committees will tell families', 'the dangers of migration.'];
    expect(locate(quote, 'A heading', first, second)).toMatchObject({
      kind: 'near',
      passage: 1,
      range: { start: 0, end: first.length },
      text: `${first}\n${second}`,
    });
  });

  describe('in one of its sentences', () => {
    const OLD = 'Women will receive awareness sessions on the dangers of illegal migration.';
    const NEW =
      'Women will receive meetings where returned workers tell them about wages and unions in Jordan.';
    const KEPT = 'Sessions of two hours are held in 60 villages by trained volunteers.';
    const BESIDE =
      'The ministry leads the work, and its staff meet the partners and unions of each district.';
    const others = ['A heading', 'Employers pay for the journey.'];

    it.each([
      ['the first', `${OLD} ${KEPT}`, `${NEW} ${KEPT}`],
      ['the last', `${KEPT} ${OLD}`, `${KEPT} ${NEW}`],
    ])('is near with the new sentence in place of %s', (_name, quote, reworded) => {
      const document = documentOf('draft', [...others, reworded]);
      const source = { documentId: 'draft', passage: 2, start: 0, end: quote.length };
      expect(locateQuote({ quote, source }, [document])).toMatchObject({
        kind: 'near',
        text: reworded,
      });
    });

    it('takes in no sentence that stood before it', () => {
      const document = documentOf('draft', [...others, `${BESIDE} ${KEPT}`]);
      const start = BESIDE.length + 1;
      const source = { documentId: 'draft', passage: 2, start, end: start + 143 };
      const located = locateQuote({ quote: `${OLD} ${KEPT}`, source }, [document]);
      expect(located).toMatchObject({ kind: 'near', text: KEPT });
    });

    it('takes in no more sentences than were quoted', () => {
      const quote = `${OLD} ${KEPT}`;
      const document = documentOf('draft', [...others, `${BESIDE} ${NEW} ${KEPT}`]);
      const source = { documentId: 'draft', passage: 2, start: 0, end: quote.length };
      const located = locateQuote({ quote, source }, [document]);
      expect(located).toMatchObject({ text: `${NEW} ${KEPT}` });
    });

    it('leaves words that are no whole sentence as they were taken', () => {
      const quote = `the dangers of illegal migration. ${KEPT}`;
      const document = documentOf('draft', [...others, `${NEW} ${KEPT}`]);
      const source = { documentId: 'draft', passage: 2, start: 41, end: 41 + quote.length };
      expect(locateQuote({ quote, source }, [document])).toMatchObject({ text: KEPT });
    });
  });

  it('is the likest of all documents', () => {
    const quote = 'Women choose their own recruiter and pay no fees.';
    const little = documentOf('little', ['Women choose their own employer and pay fees later.']);
    const much = documentOf('much', ['Women choose their own recruiter and pay no costs.']);
    const source = { documentId: 'little', passage: 0, start: 0, end: 9 };
    expect(locateQuote({ quote, source }, [little, much])).toMatchObject({
      kind: 'near',
      documentId: 'much',
    });
  });

  it('is near where words have no space between them', () => {
    const quote = 'ผู้หญิงจะได้รับการฝึกอบรมก่อนเดินทางไปต่างประเทศ';
    const reworded = 'ผู้หญิงและผู้ชายจะได้รับการฝึกอบรมก่อนเดินทางไปต่างประเทศ';
    expect(locate(quote, reworded, 'โครงการจ่ายค่าเดินทาง').kind).toBe('near');
  });

  it('names a range that is the beginning of its text', () => {
    const passages = anyPassages('abc');
    fc.assert(
      fc.property(passages, passages, (texts, quoted) => {
        const located = locate(quoted.join('\n'), ...texts);
        if (located.kind !== 'near') return;
        const { passage, range, text, likeness } = located;
        const [first] = text.split('\n');
        expect(texts[passage]?.slice(range.start, range.end)).toBe(first);
        expect(likeness).toBeGreaterThan(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on a hint into a longer document', () => {
    const source = { documentId: 'draft', passage: 900, start: 70, end: 90 };
    const document = documentOf('draft', ['Women are trained for work.']);
    const located = locateQuote({ quote: 'Women are prepared for work.', source }, [document]);
    expect(located.kind).toBe('near');
  });
});

describe('a quote of which less than half of the words are left', () => {
  const QUOTE = 'Women are trained in housekeeping by the agencies before they leave.';
  const OTHER = 'The ministry inspects all recruitment agencies twice before they leave.';
  const document = documentOf('draft', ['A heading', 'Employers pay for the journey.', OTHER]);

  it('is gone, and names the nearest passage', () => {
    const located = locateQuote({ quote: QUOTE }, [document]);
    expect(located).toMatchObject({ kind: 'gone', nearest: { documentId: 'draft', passage: 2 } });
  });

  it('is near when half of them are left', () => {
    const half = 'Women are trained in law by unions before they leave.';
    expect(locate(QUOTE, 'A heading', half)).toMatchObject({ kind: 'near', text: half });
  });
});

describe('a quote', () => {
  it('has no place without a draft', () => {
    expect(locateQuote({ quote: 'Women' }, [])).toEqual({ kind: 'no-draft' });
  });

  it.each(['', ' \n ', '…'])('of no words is gone: %j', (quote) => {
    expect(locate(quote, 'Women travel.')).toEqual({ kind: 'gone' });
  });

  it('is gone from a document without passages', () => {
    expect(locate('Women travel.')).toEqual({ kind: 'gone' });
  });
});
