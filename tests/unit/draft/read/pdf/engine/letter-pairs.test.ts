import type { PDFPageProxy } from 'pdfjs-dist';
import { describe, expect, test } from 'vitest';
import { readLetterPairs } from '../../../../../../src/draft/read/pdf/engine/letter-pairs.ts';
import { OPS } from '../../../../../../src/draft/read/pdf/engine/pdfjs.ts';

/** A page that draws these signs from left to right, and counts how often it is walked. */
function pageOf(...strokes: readonly (readonly (string | number)[])[]) {
  let walks = 0;
  const getOperatorList = () => {
    walks += 1;
    return Promise.resolve({
      fnArray: strokes.map(() => OPS.showText),
      argsArray: strokes.map((signs) => [
        signs.map((sign) => (typeof sign === 'number' ? sign : { unicode: sign })),
      ]),
    });
  };
  return { page: { getOperatorList } as unknown as PDFPageProxy, countWalks: () => walks };
}

async function mend(text: string, ...strokes: readonly (readonly (string | number)[])[]) {
  return (await readLetterPairs(pageOf(...strokes).page, [text]))(text);
}

describe('a word of a page', () => {
  test('has the letters of one sign in their order', async () => {
    expect(await mend('ثالث (ال)', ['ث', 3, 'لا', 'ث', ' '], ['(', 'لا', ')'])).toBe('ثلاث (لا)');
  });

  test('stays when the page has it without such signs as well', async () => {
    expect(await mend('ال', ['لا'], ['ل', 'ا'])).toBe('ال');
  });

  test('stays when it runs to the right', async () => {
    expect(await mend('office', ['o', 'ffi', 'c', 'e'])).toBe('office');
  });

  test('stays when the page cannot be walked', async () => {
    const page = { getOperatorList: () => Promise.reject(new Error('broken')) };
    const mendWords = await readLetterPairs(page as unknown as PDFPageProxy, ['ال']);
    expect(mendWords('ال')).toBe('ال');
  });

  test('costs no walk where nothing runs from the right', async () => {
    const { page, countWalks } = pageOf(['a']);
    await readLetterPairs(page, ['Women decide.']);
    expect(countWalks()).toBe(0);
  });
});
