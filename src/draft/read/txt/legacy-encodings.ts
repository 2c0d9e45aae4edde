import { decodeLegacy } from './decode-legacy.ts';

/** An encoding from before Unicode, with the letters above ASCII that its languages use most. */
type LegacyEncoding = {
  /** As `TextDecoder` knows it. */
  readonly name: string;
  readonly letters: string;
  /** In languages of the Latin alphabet such letters stand alone among others; elsewhere whole words are of them. */
  readonly isLatin: boolean;
};

/** Of two that fit a text as well, the first is taken. */
const ENCODINGS: readonly LegacyEncoding[] = [
  latin('windows-1252', 'éèêëàâáäãåçñôöóõòûùúüîïíìœæøßÉÈÀÁÂÇÑÔÓÖÜÚÍÎŒ'),
  latin('windows-1250', 'ąćęłńóśźżáčďéěíňřšťúůýžőűăâîșțşţäöüĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰ'),
  latin('windows-1254', 'çğıöşüâîûÇĞİÖŞÜ'),
  latin('windows-1257', 'āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲ'),
  other('windows-1251', 'оеаинтсрвлкмдпуыяьгзбчйхжОПВСНАРМТКИ'),
  other('koi8-r', 'оеаинтсрвлкмдпуыяьгзбчйхжОПВСНАРМТКИ'),
  other('windows-1256', 'اليمنوهرتبةدعسفكقحجأإىشصطخ،؛؟'),
  other('windows-1253', 'αοιετσνηυρπκμλςάίόέήύώδγχθφβ'),
  other('windows-1255', 'יוהלאתרבשמנםדעכקחפטצגןסזךץף'),
  other('windows-874', 'านรอกเงยลมวดทสตะปบคหแจพชขใไโัิีึืุู่้์็'),
];
/** Marks of print that most of these encodings have. */
const MARKS = new Set('’‘“”„–—…•«»°€£©®§·¿¡ªº№\u00A0');
/** Enough to tell encodings apart, in bytes. */
const SAMPLE = 65_536;

function latin(name: string, letters: string): LegacyEncoding {
  return { name, letters, isLatin: true };
}

function other(name: string, letters: string): LegacyEncoding {
  return { name, letters, isLatin: false };
}

/** The encoding in which the most letters above ASCII are ones that a language uses, for bytes that are no Unicode. */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const sample = sampleAroundLetters(bytes);
  let best = { name: 'windows-1252', fit: -Infinity };
  for (const encoding of ENCODINGS) {
    const fit = measureFit(decodeLegacy(sample, encoding.name), encoding);
    if (fit > best.fit) best = { name: encoding.name, fit };
  }
  return best.name;
}

/** The first letter above ASCII may come late: a form in English with one name, say. */
function sampleAroundLetters(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - SAMPLE / 2);
  return bytes.subarray(start, start + SAMPLE);
}

/** From -1 to 1. A letter counts when it stands as the letters of its languages do: alone, or among its like. */
function measureFit(text: string, { letters, isLatin }: LegacyEncoding): number {
  const known = new Set(letters);
  let [count, sum] = [0, 0];
  let before = '';
  for (const char of text) {
    if (char > '\u007F' && !MARKS.has(char)) {
      count += 1;
      const isAmongLikes = before > '\u007F' && !MARKS.has(before);
      sum += known.has(char) && isAmongLikes === !isLatin ? 1 : 0;
      sum -= isOutOfPlace(char) ? 1 : 0;
    }
    before = char;
  }
  return count === 0 ? 0 : sum / count;
}

/** What hardly stands in a draft: signs of money and drawing, controls, places without a character. */
function isOutOfPlace(char: string): boolean {
  return /[\u0080-\u009F\uFFFD¤¦¬±¨¯¸¹²³¼½¾×÷\u2500-\u25FF]/.test(char);
}
