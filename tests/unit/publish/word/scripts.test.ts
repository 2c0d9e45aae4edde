import { describe, expect, it } from 'vitest';
import { isReadFromRight, splitWritings } from '../../../../src/publish/word/scripts.ts';
import { findAll } from '../formats/read-xml.ts';
import { paragraph } from '../pdf/support.ts';
import { valuesOf, writeBody } from './support.ts';

const listOf = (text: string) =>
  splitWritings(text).map((stretch) => [stretch.text, stretch.writing?.font ?? null]);

describe('a text split by writing', () => {
  it.each([
    ['plain', [['plain', null]]],
    ['', [['', null]]],
    ['a नेपाली श्रमिक b', [['a ', null], ['नेपाली श्रमिक', 'Noto Sans Devanagari'], [' b', null]]],
    ['العربية 2024, ثم', [['العربية 2024, ثم', 'Noto Sans Arabic']]],
    ['বাংলা ไทย', [['বাংলা', 'Noto Sans Bengali'], [' ', null], ['ไทย', 'Noto Sans Thai']]],
  ])('%j', (text, stretches) => {
    expect(listOf(text)).toEqual(stretches);
  }); // prettier-ignore

  it('is whole when its parts are put together', () => {
    const text = 'x العربية — नेपाली, 12 ไทยๆ y\nবাংলা। z';
    expect(
      splitWritings(text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});

describe('the direction of a paragraph', () => {
  it.each([
    ['English العربية', 'ltr', false],
    ['العربية English', 'ltr', true],
    ['12, 34', 'ltr', false],
    ['12, 34', 'rtl', true],
    ['English', 'rtl', false],
  ] as const)('%j in a document that is %s: %s', (text, direction, isRightToLeft) => {
    expect(isReadFromRight(text, direction)).toBe(isRightToLeft);
  });

  it('is told to Word, with the letters that are read from the right', async () => {
    const body = await writeBody([paragraph('العربية English')]);
    expect(findAll(body, 'w:bidi')).toHaveLength(1);
    expect(findAll(body, 'w:rtl')).toHaveLength(1);
    expect(valuesOf(body, 'w:rFonts', 'w:cs')).toEqual(['Noto Sans Arabic']);
  });
});
