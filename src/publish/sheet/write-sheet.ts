import type { DocumentInfo } from '../blocks.ts';
import { writeCoreProperties } from '../core-properties.ts';
import type { Composition } from '../gap-report/context.ts';
import type { Paper } from '../pdf/layout/page-size.ts';
import { escapeAttribute } from '../xml.ts';
import { zipFiles } from '../zip-files.ts';
import { moveLongTexts } from './long-texts.ts';
import { writeStyles } from './styles.ts';
import { tabulateDimensions } from './tables/dimensions.ts';
import { tabulateFindings } from './tables/findings.ts';
import { tabulateMethod } from './tables/method.ts';
import { tabulatePlan } from './tables/plan.ts';
import type { Table } from './tables/table.ts';
import { writeWorksheet } from './write-worksheet.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The whole assessment as a workbook: dimensions, findings, plan, method, and what was too long for its cell. */
export function writeSheet(composition: Composition, info: DocumentInfo, paper: Paper): Uint8Array {
  const tables = moveLongTexts(
    [
      tabulateDimensions(composition),
      tabulateFindings(composition),
      tabulatePlan(composition),
      tabulateMethod(composition),
    ],
    composition.say,
  );
  const { direction } = info;
  const sheets = tables.map(
    (table, index) => [pathOf(index), writeWorksheet(table, { direction, paper })] as const,
  );
  return zipFiles({
    '[Content_Types].xml': writeContentTypes(tables),
    '_rels/.rels': writeRelations([
      ['officeDocument', OFFICE, 'xl/workbook.xml'],
      ['core-properties', `${PACKAGE}/relationships/metadata`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': writeCoreProperties(info),
    'xl/workbook.xml': writeWorkbook(tables),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...tables.map((_, index) => ['worksheet', OFFICE, `/${pathOf(index)}`] as const),
      ['styles', OFFICE, '/xl/styles.xml'],
    ]),
    'xl/styles.xml': writeStyles(),
    ...Object.fromEntries(sheets),
  });
}

function pathOf(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function writeContentTypes(tables: readonly Table[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main`),
    part('xl/styles.xml', `${SPREADSHEET}.styles`),
    ...tables.map((_, index) => part(pathOf(index), `${SPREADSHEET}.worksheet`)),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    '</Types>',
  ].join('');
}

/** Which parts belong to a part, numbered in the order given. */
function writeRelations(parts: readonly (readonly [string, string, string])[]): string {
  const relations = parts.map(
    ([type, kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kind}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function writeWorkbook(tables: readonly Table[]): string {
  const names = tables.map(({ title }) => nameSheet(title));
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // In the names of ranges a quote in the name of a sheet is doubled.
  const heads = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeAttribute(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${heads.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** A name that sheets accept, whatever a translation makes of it: 31 characters, and none of these. */
function nameSheet(title: string): string {
  return Array.from(title.replace(/[[\]/\\:*?]/g, ' '))
    .slice(0, 31)
    .join('');
}
