import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { paragraph } from './parts.ts';

/** Name of the place of a dimension in the document. */
export function dimensionAnchor(id: string): string {
  return `dimension-${id}`;
}

/** Leads to a dimension; only words where it is out of scope, since it has no place in the document then. */
export function linkTo({ answer }: Composition, id: string, text: string): Run {
  if (answer(id).state === 'out-of-scope') return { text };
  return { text, target: dimensionAnchor(id), colour: 'link' };
}

/** A line that leads to dimensions by their codes. */
export function pointTo(composition: Composition, ids: readonly string[]): Block {
  const links = ids.flatMap((id, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    linkTo(composition, id, id),
  ]);
  return paragraph([{ text: `${composition.say('report.see')} ` }, ...links], 'small');
}
