import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LastRenderedPageBreak,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A short Word document on three pages, as Word notes them: with a heading, a list, a table and a footnote. */
export async function makeWordDraft(): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [NUMBERING] },
    footnotes: { 1: { children: [new Paragraph('As the convention says.')] } },
    sections: [{ children: CONTENT() }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const NUMBERING = {
  reference: 'steps',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
};

function CONTENT() {
  const cell = (...texts: readonly string[]) =>
    new TableCell({ children: texts.map((text) => new Paragraph(text)) });
  return [
    new Paragraph({ text: 'A fair start', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: '3.2 Activities', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({
      children: [
        new TextRun('Women choose'),
        new FootnoteReferenceRun(1),
        new TextRun(' their work.'),
      ],
    }),
    new Paragraph({ text: 'meet the union', bullet: { level: 1 } }),
    new Paragraph({ text: 'agree on wages', numbering: { reference: 'steps', level: 0 } }),
    // What Word writes for a page break: the break, and where it fell.
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({
      children: [new TextRun({ children: [new LastRenderedPageBreak(), 'Second page.'] })],
    }),
    new Table({ rows: [new TableRow({ children: [cell('Result'), cell('Wages', 'Hours')] })] }),
    new Paragraph({
      children: [
        new TextRun('A sentence that starts here and '),
        new TextRun({ children: [new LastRenderedPageBreak(), 'ends on the third page.'] }),
      ],
    }),
  ];
}
