import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintFiles } from '../../../scripts/lint-rubric.ts';
import { readRubric, readRubricFiles, RUBRIC_FOLDER } from '../../../scripts/read-rubric.ts';
import { buildSchemas, listDrift } from '../../../scripts/write-schemas.ts';
import { flattenCondition } from '../../../src/domain/rubric/condition.ts';
import { measureReading } from '../../../src/domain/rubric/lint/reading-level.ts';
import { listDimensions } from '../../../src/domain/rubric/rubric.ts';
import { includesMen } from '../../../src/report/includes-men.ts';
import sourceTables from '../../fixtures/source-tables.json' with { type: 'json' };

const rubric = readRubric();
const files = readRubricFiles();

describe('the rubric of this repository', () => {
  it('passes every check', () => {
    expect(lintFiles(files)).toEqual([]);
  });

  it('has each row of the source tables once, in order', () => {
    const rows = listDimensions(rubric).map(({ source }) => source);
    const inOrder = [15, 24, 58].flatMap((lesson) =>
      sourceTables.filter((row) => row.lesson === lesson),
    );
    expect(rows).toEqual(
      inOrder.map(({ lesson, section, row }) => ({ lesson, table: section, row })),
    );
  });

  it('says each pole in its own words', () => {
    const poles = listDimensions(rubric).flatMap(({ conventional, better }) => [
      conventional,
      better,
    ]);
    const printed = new Set(sourceTables.flatMap((row) => [row.conventional, row.better]));
    expect(poles.filter((pole) => printed.has(pole))).toEqual([]);
  });

  it('reads at a median grade below 9', () => {
    expect(measureReading(rubric)).toBeLessThan(9);
  });

  it('has the question that decides whether adapted wordings are read', () => {
    const adapted = listDimensions(rubric).filter(({ adapted: wording }) => wording);
    expect(adapted.length).toBeGreaterThan(0);
    const includes = rubric.context.flatMap(({ id: variable, values }) =>
      values.filter(({ id }) => includesMen({ context: [{ variable, values: [id] }] })),
    );
    expect(includes.map(({ id }) => id).toSorted()).toEqual(['both', 'men']);
  });

  it('[M13] calls a committee critical at levels 0 and 1 only', () => {
    const committee = listDimensions(rubric).find(({ id }) => id === 'VO4');
    expect(committee?.harm?.critical).toEqual({ level: 'VO4', atMost: 1 });
  });

  it('[M13] makes no harm critical whatever the answers', () => {
    const conditions = listDimensions(rubric).flatMap(({ harm }) => harm?.critical ?? []);
    expect(conditions.flatMap(flattenCondition).filter((inner) => 'always' in inner)).toEqual([]);
  });
});

describe('METHOD.md', () => {
  const method = readFileSync(`${RUBRIC_FOLDER}METHOD.md`, 'utf8');
  const readClause = (number: number) => method.split(/^\*\*M(?=\d)/mu)[number] ?? '';
  const listCodes = (text: string) => [...new Set(text.match(/\b[A-Z]{2}\d{1,2}\b/gu))].toSorted();

  it('[M3] names the dimensions that have parts', () => {
    const joined = listDimensions(rubric).filter(({ parts }) => parts);
    expect(listCodes(readClause(3))).toEqual(joined.map(({ id }) => id).toSorted());
  });

  it.each(['stated', 'conditional', 'inferred'])('[M13] names the %s harms', (grade) => {
    const row = readClause(13)
      .split('\n')
      .find((line) => line.startsWith(`| ${grade}`));
    const harms = listDimensions(rubric).filter(({ harm }) => harm?.grade === grade);
    expect(listCodes(row ?? '')).toEqual(harms.map(({ id }) => id).toSorted());
  });
});

describe('careless edits of a file', () => {
  const [first, ...others] = files.sections;

  it('are reported with file and field', () => {
    const misspelt = { ...first!, dimensons: [] };
    expect(lintFiles({ ...files, sections: [misspelt, ...others] })).toEqual([
      {
        path: 'recruitment/assessments.json.dimensons',
        found: expect.any(String) as string,
        expected: 'no field of this name',
      },
    ]);
  });

  it('show when a file and the frame list other dimensions', () => {
    const shorter = { ...first!, dimensions: first!.dimensions.slice(1) };
    const paths = lintFiles({ ...files, sections: [shorter, ...others] }).map(({ path }) => path);
    expect(paths[0]).toBe('recruitment/assessments.json');
  });

  it('show an id that names nothing', () => {
    const [tension, ...rest] = files.tensions.tensions;
    const tensions = { tensions: [{ ...tension!, lessons: ['R99'] }, ...rest] };
    expect(lintFiles({ ...files, tensions })).toEqual([
      expect.objectContaining({ path: 'tensions.0.lessons.0', found: '"R99"' }),
    ]);
  });
});

describe('JSON Schemas', () => {
  it('are what the zod schemas say (else run: npx tsx scripts/write-schemas.ts)', () => {
    expect(listDrift()).toEqual([]);
  });

  it('come out the same twice', () => {
    expect(buildSchemas()).toEqual(buildSchemas());
  });

  it('refuse a misspelt field of a dimension', () => {
    const text = buildSchemas().get('section.schema.json') ?? '';
    const schema = JSON.parse(text) as {
      properties: { dimensions: { items: { additionalProperties: unknown } } };
    };
    expect(schema.properties.dimensions.items.additionalProperties).toBe(false);
  });

  it('are named by every file of the rubric', () => {
    const named = readdirSync(RUBRIC_FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.startsWith('schema'))
      .map((name) => {
        const { $schema } = JSON.parse(readFileSync(RUBRIC_FOLDER + name, 'utf8')) as {
          $schema?: string;
        };
        const folder = new URL(name, 'file:///rubric/');
        return new URL($schema ?? '', folder).pathname.replace('/rubric/schema/', '');
      });
    expect(named).toHaveLength(32);
    for (const name of named) expect([...buildSchemas().keys()]).toContain(name);
  });
});
