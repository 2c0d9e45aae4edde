import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LastRenderedPageBreak,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { createSequence, createWriter } from './draft-text.ts';

const CHAPTERS = 17;
const SECTIONS = 8;
const PARAGRAPHS = 5;
/** What Word repeats in each run. */
const LOOK = { font: 'Calibri', size: 22, language: { value: 'en-GB' } };

type Writer = ReturnType<typeof createWriter>;
type Notes = Record<string, { readonly children: Paragraph[] }>;

/**
 * A long draft as programme people write them: 17 chapters of ten pages each, with headings, paragraphs, lists, log
 * frames, footnotes and page breaks; about 75,000 words. The text is the same each time.
 */
export async function makeDraft(): Promise<Uint8Array> {
  const writer = createWriter(createSequence(2024));
  const footnotes: Notes = {};
  const chapters = Array.from({ length: CHAPTERS }, (_, chapter) =>
    writeChapter(writer, chapter + 1, footnotes),
  );
  const document = new Document({ footnotes, sections: [{ children: chapters.flat() }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Ten pages: Word notes where each began. The first of the file begins without a note. */
function writeChapter(writer: Writer, chapter: number, footnotes: Notes) {
  const heading = new Paragraph({
    children: [
      new TextRun({
        ...LOOK,
        children: [
          ...(chapter === 1 ? [] : [new LastRenderedPageBreak()]),
          `${chapter} ${writer.pickTopic()}`,
        ],
      }),
    ],
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
  });
  const sections = Array.from({ length: SECTIONS }, (_, section) => [
    new Paragraph({
      text: `${chapter}.${section + 1} ${writer.pickTopic()}`,
      heading: HeadingLevel.HEADING_2,
    }),
    ...writeText(writer, footnotes, section === 4 ? [1, 3] : [1]),
    ...writeList(writer),
    ...(section % 4 === 3 ? [writeTable(writer)] : []),
  ]);
  return [heading, ...sections.flat()];
}

/** Paragraphs, of which some begin a page. */
function writeText(
  writer: Writer,
  footnotes: Notes,
  pageStarts: readonly number[],
): readonly Paragraph[] {
  const id = Object.keys(footnotes).length + 1;
  footnotes[id] = { children: [new Paragraph(writer.writeSentence())] };
  return Array.from({ length: PARAGRAPHS }, (_, index) => {
    const start = pageStarts.includes(index) ? [new LastRenderedPageBreak()] : [];
    // Writing programs cut a paragraph into runs wherever somebody changed a word.
    const runs = Array.from({ length: 4 }, (_run, place) => {
      const children = [...(place === 0 ? start : []), `${writer.writeSentence()} `];
      return new TextRun({ ...LOOK, children });
    });
    const note = index === 0 ? [new FootnoteReferenceRun(id)] : [];
    return new Paragraph({ children: [...runs, ...note], spacing: { after: 120 } });
  });
}

function writeList(writer: Writer): readonly Paragraph[] {
  return [0, 0, 1, 1, 0].map(
    (level) => new Paragraph({ text: writer.writeSentence(), bullet: { level } }),
  );
}

function writeTable(writer: Writer): Table {
  const rows = Array.from(
    { length: 6 },
    () =>
      new TableRow({
        children: Array.from(
          { length: 4 },
          () => new TableCell({ children: [new Paragraph(writer.writeSentence())] }),
        ),
      }),
  );
  return new Table({ rows });
}
