import { strFromU8, unzipSync } from 'fflate';
import { readExampleText } from '../../../../scripts/examples.ts';
import { readRubric } from '../../../../scripts/read-rubric.ts';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import { mainAssessor, type Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { assess } from '../../../../src/domain/findings/assess.ts';
import type { Rubric } from '../../../../src/domain/rubric/rubric.ts';
import messages from '../../../../src/i18n/messages/en.json';
import { createLanguage } from '../../../../src/i18n/translate.ts';
import {
  makeDocument,
  type DocumentOrder,
  type Format,
} from '../../../../src/publish/make-document.ts';
import { buildReport } from '../../../../src/report/build-report.ts';
import type { Report } from '../../../../src/report/report.ts';
import { readAssessmentFile } from '../../../../src/storage/assessment-file.ts';
import { answers, assessmentWith, NOW } from '../../../builders/assessment.ts';
import { findAll, readXml, textOf, type Element } from './read-xml.ts';

export const builtIn: Rubric = readRubric();
export const english = createLanguage('en', messages);
const DATE = '2026-11-22';

export function reportOn(assessment: Assessment): Report {
  const result = assess(builtIn, assessment, mainAssessor(assessment).id);
  return buildReport(builtIn, assessment, result, DATE);
}

export function openExample(file: string): Assessment {
  const read = readAssessmentFile(readExampleText(file));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return read.file.assessment;
}

export function orderOf(
  report: Report,
  format: Format,
  change: Partial<DocumentOrder> = {},
): DocumentOrder {
  return {
    report, rubric: builtIn, language: english, format, cut: 'full', paper: 'a4', fonts: readFontFile, ...change,
  }; // prettier-ignore
}

export async function make(report: Report, format: Format, change: Partial<DocumentOrder> = {}) {
  const { bytes } = await makeDocument(orderOf(report, format, change));
  return bytes;
}

/** An assessment in which every text a person can write is one that has broken programs. */
export function nastyAssessment(): Assessment {
  const texts = NASTY_TEXTS;
  const given = Object.fromEntries(
    ['AS1', 'AS2', 'AS3', 'AS4', 'PP1', 'PP2', 'PP3', 'PP4', 'RG1', 'RG2', 'RG3', 'RG4'].map((id, index) => [
      id,
      {
        position:
          index % 3 === 2
            ? ({ kind: 'not-applicable', reason: texts[(index + 2) % texts.length]! } as const)
            : ({ kind: 'level', level: (index % 5) as 0 | 1 | 2 | 3 | 4 } as const),
        note: texts[index % texts.length]!,
        passages: [{ id: `p${index}`, quote: texts[(index + 1) % texts.length]!, place: `${texts[(index + 3) % texts.length]!}!` }],
      },
    ]),
  ); // prettier-ignore
  return assessmentWith(given, {
    activities: builtIn.activities.map(({ id }) => id),
    answers: answers(given),
    profile: {
      title: '=HYPERLINK("http://example.org") </w:t> & "Ende"',
      organisation: '+49 Hilfe',
      people: 'नेपाली श्रमिक',
      route: 'من نيبال إلى قطر 2024',
      kind: 'design',
    },
    actions: texts.map((text, index) => ({
      id: `a${index}`, dimensionId: 'AS1', step: text, owner: texts[(index + 4) % texts.length]!,
      due: index % 2 === 0 ? '2027-03-01' : '', status: 'open' as const, updatedAt: NOW,
    })),
    sectionChoices: [{ sectionId: builtIn.sections.at(-1)!.id, include: true, reason: '@reason' }],
  }); // prettier-ignore
}

export const NASTY_TEXTS = [
  '=1+1',
  '</w:t></w:r><c r="A1"><f>1+1</f>',
  'Arabic العربية 2024 and English',
  'An emoji 👩🏽‍🏭 and half of one \uD83D here',
  'A bell \u0007 and a null \u0000 ring',
  '-2+3; \t tab\r\nnext line',
  '_x0041_ is not A',
  '＝full width',
  'हिन्दी में, বাংলা, ไทย',
  'Quotes " and \' and “these”, a < b > c & d &amp; e',
  'Not a character: \uFFFE, nor this \uFFFF.',
  "'apostrophe first",
] as const;

/** The XML parts of an Office file, each read strictly. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /\.(?:xml|rels|svg)$/.test(path),
  );
  return new Map(files.map(([path, file]) => [path, readXml(strFromU8(file))]));
}

/** The paragraphs of a Word document as a reader sees them, in their order. */
export function readWordText(bytes: Uint8Array): readonly string[] {
  return findAll(readParts(bytes).get('word/document.xml')!, 'w:p').map(readWordParagraph);
}

export function readWordParagraph(paragraph: Element): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textOf(child);
      return child.name === 'w:br' ? '\n' : readWordParagraph(child);
    })
    .join('');
}

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
};

/** The sheets of a workbook with their values, as Excel reads them. */
export function readSheets(bytes: Uint8Array): readonly Sheet[] {
  const parts = readParts(bytes);
  const names = findAll(parts.get('xl/workbook.xml')!, 'sheet').map(
    ({ attributes }) => attributes['name']!,
  );
  return names.map((name, index) => ({
    name,
    rows: findAll(parts.get(`xl/worksheets/sheet${index + 1}.xml`)!, 'row').map((row) =>
      findAll(row, 'c').map(readCell),
    ),
  })); // prettier-ignore
}

function readCell(cell: Element): string | number {
  if (findAll(cell, 'f').length > 0) throw new Error('A formula');
  const [text] = findAll(cell, 't');
  if (!text) return Number(textOf(findAll(cell, 'v')[0]!));
  return textOf(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The fields of a CSV file, read by the letter of RFC 4180. */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('No byte order mark');
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/y;
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No field: ${text.slice(at, at + 60)}`);
    rows.at(-1)!.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A text without what differs by format: spaces, line ends, and how an accent is written. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00A0]+/g, '');
}
