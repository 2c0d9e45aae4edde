import type { PassageRef } from '../domain/draft/draft.ts';

/** Where a person can be. Addresses live behind # so that the app works from any folder and from a file. */
export const STEPS = ['programme', 'draft', 'questions', 'results', 'plan', 'report'] as const;
export type Step = (typeof STEPS)[number];

/** A step, or what was written before. */
export type Place = Step | 'history';

export const HOME = '/';
export const ABOUT = '/about';

/**
 * Address of a place in an assessment; with a part, of what the place shows of it: a dimension, a passage of the draft, a
 * question about the programme.
 */
export function pathTo(assessmentId: string, place: Place, part?: string): string {
  const path = `/assessment/${encodeId(assessmentId)}/${place}`;
  return part ? `${path}/${encodeId(part)}` : path;
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
/** What has a meaning in an address. The router decodes an address but for these: they are encoded twice. */
const MEANINGFUL = /[%;/?@&=+$,#]/g;

function encodeId(id: string): string {
  const inner = id.replace(HALF_A_CHARACTER, '\ufffd').replace(MEANINGFUL, encodeURIComponent);
  return encodeURIComponent(inner).replaceAll('%3A', ':');
}

/** The id in a part of an address, as the router gives it. */
export function readId(part: string): string {
  return part.replace(/%[0-7][0-9A-F]/gi, decodeURIComponent);
}

/** Whether an address, as the router gives it, is one of an assessment. */
export function isPlaceOf(address: string, assessmentId: string): boolean {
  const [, kind, id] = address.split('/');
  return kind === 'assessment' && id !== undefined && readId(id) === assessmentId;
}

/** Pattern of all addresses of an assessment. */
export const ASSESSMENT_PATTERN = '/assessment/:id/:step/:dimension?';
