import { jsPDF } from 'jspdf';
import { createSequence, createWriter } from './draft-text.ts';

const CHAPTERS = 17;
const SECTIONS = 8;
const PARAGRAPHS = 5;
/** All in millimetres, on A4. */
const LEFT = 25;
const RIGHT = 185;
const TOP = 30;
const BOTTOM = 270;
const COLUMNS = 4;
/** Size of the text in points, and the step from line to line in sizes. */
const BODY = 11;
const LEADING = 1.45;
/** A millimetre is so many points of type. */
const POINTS = 72 / 25.4;

type Writer = ReturnType<typeof createWriter>;
type Sheet = ReturnType<typeof createSheet>;

/**
 * The long draft as a PDF of about 170 pages and 75,000 words: headings, paragraphs, lists, log frames, and a running
 * head and page number on each page. The bytes are the same each time.
 */
export function makePdf(): Uint8Array {
  const document = new jsPDF({ compress: true });
  document.setCreationDate("D:20250101000000+00'00'");
  document.setFileId('0'.repeat(32));
  const sheet = createSheet(document);
  const writer = createWriter(createSequence(2024));
  for (let chapter = 1; chapter <= CHAPTERS; chapter += 1) drawChapter(sheet, writer, chapter);
  sheet.drawRunningHeads('Safe journeys: a draft programme');
  return new Uint8Array(document.output('arraybuffer'));
}

function drawChapter(sheet: Sheet, writer: Writer, chapter: number): void {
  if (chapter > 1) sheet.turnPage();
  sheet.drawText(`${chapter} ${writer.pickTopic()}`, { size: 18, isBold: true, after: 4 });
  for (let section = 1; section <= SECTIONS; section += 1) {
    sheet.drawText(`${chapter}.${section} ${writer.pickTopic()}`, {
      size: 13,
      isBold: true,
      after: 2,
    });
    for (let at = 0; at < PARAGRAPHS; at += 1) {
      const sentences = Array.from({ length: 4 }, () => writer.writeSentence());
      sheet.drawText(sentences.join(' '), { after: 2.5 });
    }
    for (const level of [0, 0, 1, 1, 0]) sheet.drawItem(writer.writeSentence(), level);
    if (section % 4 === 3) {
      for (let row = 0; row < 6; row += 1)
        sheet.drawRow(Array.from({ length: COLUMNS }, () => writer.writeSentence()));
    }
  }
}

type Look = {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly after?: number;
  readonly left?: number;
  /** What stands left of the first line. */
  readonly mark?: string;
};

function createSheet(document: jsPDF) {
  let y = TOP;
  const turnPage = () => {
    document.addPage();
    y = TOP;
  };
  const drawLine = (text: string, left: number, step: number) => {
    if (y + step > BOTTOM) turnPage();
    y += step;
    document.text(text, left, y);
  };
  const drawText = (
    text: string,
    { size = BODY, isBold = false, after = 0, left = LEFT, mark = '' }: Look,
  ) => {
    document.setFont('helvetica', isBold ? 'bold' : 'normal').setFontSize(size);
    for (const [at, line] of breakLines(document, text, RIGHT - left).entries()) {
      drawLine(line, left, (size * LEADING) / POINTS);
      if (at === 0 && mark !== '') document.text(mark, left - 5, y);
    }
    y += after;
  };
  return {
    turnPage,
    drawText,
    drawItem: (text: string, level: number) => {
      drawText(text, { left: LEFT + 10 + level * 6, after: 1, mark: '•' });
    },
    drawRow: (cells: readonly string[]) => {
      const width = (RIGHT - LEFT) / COLUMNS;
      document.setFont('helvetica', 'normal').setFontSize(9);
      const texts = cells.map((cell) => breakLines(document, cell, width - 5));
      const step = (9 * 1.2) / POINTS;
      const height = Math.max(...texts.map((lines) => lines.length)) * step;
      if (y + height > BOTTOM) turnPage();
      for (const [column, lines] of texts.entries()) {
        for (const [at, line] of lines.entries())
          document.text(line, LEFT + column * width, y + (at + 1) * step);
      }
      y += height + 3;
    },
    drawRunningHeads: (title: string) => {
      const pages = document.getNumberOfPages();
      document.setFont('helvetica', 'normal').setFontSize(8);
      for (let page = 1; page <= pages; page += 1) {
        document.setPage(page).text(title, LEFT, 15).text(`Page ${page} of ${pages}`, 165, 285);
      }
    },
  };
}

function breakLines(document: jsPDF, text: string, width: number): readonly string[] {
  return document.splitTextToSize(text, width) as string[];
}
