import type { PassageRef } from '../domain/draft/draft.ts';

/** Where a person can be. Addresses live behind # so that the app works from any folder and from a file. */
export const STEPS = ['programme', 'draft', 'questions', 'results', 'plan', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** A step, or what was written before. */
export type Place = Step | 'history';

export const HOME = '/';
export const ABOUT = '/about';

/** Address of a place in an assessment; with a dimension, of that question or finding. */
export function pathTo(assessmentId: string, place: Place, dimensionId?: string): string {
  const path = `/assessment/${encodeId(assessmentId)}/${place}`;
  return dimensionId ? `${path}/${encodeId(dimensionId)}` : path;
}

/** Address of a passage in the text of the draft. */
export function pathToPassage(assessmentId: string, { documentId, passage }: PassageRef): string {
  return pathTo(assessmentId, 'draft', `${documentId}:${passage}`);
}

/** The passage that the last part of an address names; null when it names none. */
export function readPassagePlace(place: string | undefined): PassageRef | null {
  const [, documentId, passage] = /^(.+):(\d{1,7})$/.exec(place ?? '') ?? [];
  if (documentId === undefined) return null;
  return { documentId, passage: Number(passage) };
}

/** Half of a character, which an id from a file may hold; `encodeURIComponent` throws on it. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;

function encodeId(id: string): string {
  return encodeURIComponent(id.replace(HALF_A_CHARACTER, '\ufffd'));
}

/** Pattern of all addresses of an assessment. */
export const ASSESSMENT_PATTERN = '/assessment/:id/:step/:dimension?';
