import type { AppState } from '../../../state/app-state.ts';
import { ABOUT, STEPS } from '../../routes.ts';

/** What was the case when a fault came. */
export type Circumstances = {
  /** Null for an organisation’s own rubric, whose name is its own affair. */
  readonly rubric: { readonly id: string; readonly version: string } | null;
  /** Pattern of the address, such as `/assessment/:/questions/:`. */
  readonly screen: string;
  /** States of the store in its own words, never what is in it. */
  readonly stored: readonly string[];
};

const KNOWN: ReadonlySet<string> = new Set([ABOUT.slice(1), 'assessment', 'history', ...STEPS]);

/** Reads from the state of the app, and from the part of the address behind `#`, what a report may say. */
export function readCircumstances(state: AppState, hash: string): Circumstances {
  const { builtIn, rubric } = state;
  const { id, version } = builtIn.rubric;
  return {
    rubric: rubric.hash === builtIn.hash ? { id, version } : null,
    screen: toPattern(hash),
    stored: listStates(state),
  };
}

/** Ids and everything else that is not a fixed part of an address become a colon. */
function toPattern(hash: string): string {
  const [path = ''] = hash.replace(/^#/u, '').split('?');
  return path
    .split('/')
    .map((part) => (part === '' || KNOWN.has(part) ? part : ':'))
    .join('/');
}

function listStates({ opening, notKept, library }: AppState): readonly string[] {
  const place = notKept ? `memory (${notKept})` : 'device';
  if (opening.kind !== 'open') return [place, opening.kind, library ? 'listed' : 'not-listed'];
  const { saving, isExample, documentsState } = opening.open;
  const state = saving.kind === 'failed' ? `failed-${saving.code}` : saving.kind;
  return [place, isExample ? 'example' : 'own', state, `drafts-${documentsState}`];
}
