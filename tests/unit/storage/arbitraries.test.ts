import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod/mini';
import * as zod from 'zod/mini';
import { AssessmentFileSchema } from '../../../src/domain/assessment/schema.ts';
import { NOW } from '../../builders/assessment.ts';
import { anyAssessment, anyDocuments } from './arbitraries.ts';

type Schema = z.core.$ZodType;

/** Every place of a schema where a value can be, each choice by itself: `assessment.answers[].position:level.level`. */
function listPlaces(schema: Schema, path: string): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'nullable':
      return [`${path}=null`, ...listPlaces(def.innerType, path)];
    case 'optional':
      return listPlaces(def.innerType, path);
    case 'array':
      return listPlaces(def.element, `${path}[]`);
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        listPlaces(inner, path ? `${path}.${name}` : name),
      );
    case 'union':
      return def.options.flatMap((option) => listPlaces(option, `${path}:${kindOf(option)}`));
    case 'enum':
      return Object.values(def.entries).map((value) => `${path}=${String(value)}`);
    case 'literal':
      return def.values.map((value) => `${path}=${String(value)}`);
    default:
      return [path];
  }
}

function kindOf(option: Schema): string {
  const { def } = (option as z.core.$ZodTypes)._zod;
  const kind = def.type === 'object' ? def.shape['kind'] : undefined;
  const literal = kind && (kind as z.core.$ZodTypes)._zod.def;
  return literal?.type === 'literal' ? String(literal.values[0]) : '';
}

/** The places of a schema that a value fills. */
function listFilled(schema: Schema, value: unknown, path: string): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (value === undefined) return [];
  switch (def.type) {
    case 'nullable':
      return value === null ? [`${path}=null`] : listFilled(def.innerType, value, path);
    case 'optional':
      return listFilled(def.innerType, value, path);
    case 'array':
      return (value as readonly unknown[]).flatMap((item) =>
        listFilled(def.element, item, `${path}[]`),
      );
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        listFilled(
          inner,
          (value as Readonly<Record<string, unknown>>)[name],
          path ? `${path}.${name}` : name,
        ),
      );
    case 'union':
      return def.options
        .filter((option) => zod.safeParse(option, value).success)
        .flatMap((option) => listFilled(option, value, `${path}:${kindOf(option)}`));
    case 'enum':
    case 'literal':
      return [`${path}=${JSON.stringify(value).replaceAll('"', '')}`];
    default:
      return [path];
  }
}

it('random assessments fill every field that a file can have', () => {
  const samples = fc.sample(fc.tuple(anyAssessment, anyDocuments), { numRuns: 600, seed: 7 });
  const filled = new Set(
    samples.flatMap(([assessment, documents]) => {
      const file = { format: 'assumption-check/assessment', formatVersion: 1, savedAt: NOW };
      return listFilled(AssessmentFileSchema, { ...file, assessment, documents }, '');
    }),
  );
  const places = listPlaces(AssessmentFileSchema, '');
  expect(places.length).toBeGreaterThan(60);
  expect(places.filter((place) => !filled.has(place))).toEqual([]);
});
