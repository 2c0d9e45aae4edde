import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod/mini';
import { sortFields } from '../../lib/sort-fields.ts';
import type { Activity, ContextVariable, Dimension, Rubric, Tension } from '../rubric/rubric.ts';
import type { OutlineSchema, VersionsSchema } from './schema.ts';

/** A version of a rubric without its words: ids, places, and a fingerprint of each kind of text. */
export type Outline = z.infer<typeof OutlineSchema>;
export type OutlineDimension = Outline['dimensions'][number];
export type TextKind = keyof OutlineDimension['texts'];

/** The record of a rubric's versions, as `rubric/versions.json` holds it. */
export type RubricVersions = z.infer<typeof VersionsSchema>;
export type VersionRecord = RubricVersions['versions'][number];
export type Move = RubricVersions['moves'][number];

/** In the order in which a person meets the texts. */
export const TEXT_KINDS: readonly TextKind[] = [
  'question',
  'poles',
  'levels',
  'choices',
  'harm',
  'redesign',
  'guidance',
];

/** What a later version needs to know of this one to say what changed. The same rubric gives the same outline. */
export function outlineRubric(rubric: Rubric): Outline {
  return {
    scale: fingerprint(rubric.levels),
    sections: rubric.sections.map(({ id, title }) => ({ id, title })),
    dimensions: rubric.sections.flatMap(({ id, dimensions }) =>
      dimensions.map((dimension) => outlineDimension(dimension, id)),
    ),
    tensions: rubric.tensions.map(outlineTension),
    context: rubric.context.map(outlineVariable),
    activities: rubric.activities.map(outlineActivity),
  };
}

/** The texts of a dimension by kind. Lessons and sources are left out: they explain, and decide nothing. */
function textsOf(dimension: Dimension): Readonly<Record<TextKind, unknown>> {
  const { adapted, harm } = dimension;
  return {
    question: [dimension.question, adapted?.question],
    poles: [dimension.conventional, dimension.better, adapted?.conventional, adapted?.better],
    levels: [dimension.levels, dimension.parts],
    choices: [dimension.silent, dimension.notApplicable],
    harm: harm && [harm.text, harm.softer, harm.critical, harm.criticalText],
    redesign: dimension.redesign,
    guidance: [
      dimension.title,
      dimension.why,
      dimension.applies,
      dimension.whereToLook,
      dimension.indications,
      dimension.alike,
      dimension.note,
      dimension.visibility,
      adapted?.note,
    ],
  };
}

function outlineDimension(dimension: Dimension, section: string): OutlineDimension {
  const { id, title, revision, harm } = dimension;
  const texts = textsOf(dimension);
  const marks = TEXT_KINDS.map((kind) => [kind, fingerprint(texts[kind])]);
  return {
    id,
    section,
    title,
    revision,
    harmGrade: harm?.grade ?? null,
    texts: Object.fromEntries(marks) as OutlineDimension['texts'],
  };
}

function outlineTension(tension: Tension): Outline['tensions'][number] {
  const { id, title, revision, severity, when, message, question, dimensions, inferred } = tension;
  return {
    id,
    title,
    revision,
    severity,
    rule: fingerprint(when),
    text: fingerprint([title, message, question, dimensions, inferred, tension.restates]),
  };
}

function outlineVariable(variable: ContextVariable): Outline['context'][number] {
  const { id, kind, question, help, values, ask, profileOnly } = variable;
  const text = fingerprint([kind, question, help, values, ask, profileOnly]);
  return { id, question, values: values.map((value) => value.id), text };
}

function outlineActivity(activity: Activity): Outline['activities'][number] {
  const { id, label, help, full, ask } = activity;
  return { id, label, full, ask, text: fingerprint([label, help]) };
}

/** Twelve hexadecimal digits of the SHA-256 of the content, whatever the order of its fields. */
function fingerprint(content: unknown): string {
  const text = JSON.stringify(content, sortFields);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}
