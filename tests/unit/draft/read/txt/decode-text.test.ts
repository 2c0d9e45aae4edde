import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../../src/draft/read/txt/decode-text.ts';
import { decodeLegacy } from '../../../../../src/draft/read/txt/decode-legacy.ts';
import { readContent } from '../support.ts';

const FRENCH =
  'Les travailleuses migrantes décident elles-mêmes de leur départ. Elles créent une “école”.';
const RUSSIAN = 'Женщины сами решают, куда они едут работать, и знают свои права.';
const ARABIC = 'تقرر العاملات المهاجرات بأنفسهن أين يعملن وما هي حقوقهن في مكان العمل.';

/** Bytes of a text in an encoding of one byte for each letter. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const table = decodeLegacy(bytes, encoding);
  return Uint8Array.from(text, (char) => table.indexOf(char));
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

describe('decoding', () => {
  it.each([
    ['windows-1252', FRENCH],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1256', ARABIC],
    [
      'windows-1250',
      'Pracownice migrujące same decydują, dokąd jadą, i znają swoje prawa. Żadna nie płaci.',
    ],
    [
      'windows-1254',
      'Göçmen kadın işçiler kendi kararlarını verir ve haklarını bilir. Çalışma saatleri bellidir.',
    ],
    ['windows-1253', 'Οι γυναίκες αποφασίζουν μόνες τους πού θα εργαστούν.'],
    ['windows-874', 'ผู้หญิงตัดสินใจเองว่าจะทำงานที่ไหนและรู้สิทธิของตน'],
  ])('knows %s and says so', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({
      kind: 'text',
      text,
      gaps: [{ kind: 'legacy-encoding', encoding }],
    });
  });

  it('reads the quotation marks of windows-1252', () => {
    expect(decodeLegacy(Uint8Array.of(0x93, 0x61, 0x94, 0x96, 0x80), 'windows-1252')).toBe('“a”–€');
  });

  it.each([FRENCH, RUSSIAN, ARABIC])('reads UTF-16 without a mark: %s', (text) => {
    for (const isLittle of [true, false]) {
      expect(decodeText(encodeWide(text, isLittle))).toEqual({ kind: 'text', text, gaps: [] });
    }
  });

  it.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0x61]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61]],
  ])('follows the mark of %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'text', text: 'a', gaps: [] });
  });

  it('keeps to UTF-8 when only a few bytes are bad, and counts them', async () => {
    const bytes = new TextEncoder().encode(`${FRENCH} ${RUSSIAN} ${ARABIC} Fin?`);
    bytes[bytes.length - 1] = 0xff;
    const { passages, gaps } = await readContent('a.txt', bytes);
    expect(passages[0]?.text.endsWith('Fin\uFFFD')).toBe(true);
    expect(gaps).toEqual([{ kind: 'unreadable-letters', count: 1 }]);
  });

  it('takes what is full of control characters for no text', () => {
    expect(decodeText(Uint8Array.from({ length: 512 }, (_, at) => at % 32)).kind).toBe('binary');
  });
});
