import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/draft/evidence/text/sentences.ts';

function split(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('ends a sentence at a full stop before a capital', () => {
    expect(split('Women choose the topics. Staff listen.')).toEqual([
      'Women choose the topics.',
      'Staff listen.',
    ]);
  });

  it.each([
    'Groups, e.g. Dalit women, are asked first.',
    'Output No. 4 is for the union.',
    'The U.A.E. Embassy is not a partner.',
    'Dr. Rai and Ms. Thapa lead it.',
    'About 3.5 million work abroad.',
    'See Art. 12 of the law.',
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('takes the entries of a list in a line apart', () => {
    expect(split('The team will: (a) form groups; (b) train police; (c) open desks.')).toEqual([
      'The team will:',
      '(a) form groups;',
      '(b) train police;',
      '(c) open desks.',
    ]);
  });

  it('takes numbered activities in one paragraph apart', () => {
    expect(split('4.1.1 Ten courses for police. 4.1.2 A referral guideline.')).toHaveLength(2);
  });

  it('ends a sentence at a danda', () => {
    expect(split('महिलाहरू आउँछन्। उनीहरू कुरा गर्छन्।')).toHaveLength(2);
  });
});
