import { expectThat, type Tab, type World } from './world.ts';

/** Whether a page lacks words without which it shows no assessment, and cannot have them now. */
export function waitsForWords({ network }: World, { store, words }: Tab): boolean {
  return store.getState().isBrief && network.lacks(words);
}

/**
 * Opens an assessment. What can be read is shown, or asked about; it is never said to be damaged or gone. Where the words
 * of the questions cannot be had, the page goes on trying; where a part of the app cannot, it says so.
 */
export async function openById(world: World, tab: Tab, id: string): Promise<void> {
  const { network } = world;
  const before = network.countRefusals();
  const opened = tab.store.actions.openAssessment(id);
  if (waitsForWords(world, tab)) {
    const { kind } = tab.store.getState().opening;
    expectThat(kind === 'loading', `${id} is ${kind}, and its words are not here.`);
    return;
  }
  await opened;
  const { kind } = tab.store.getState().opening;
  const isLost = ['damaged', 'missing'].includes(kind);
  const isRefused = network.countRefusals() > before;
  expectThat(!isLost && (kind !== 'unreadable' || isRefused), `${id} opens as ${kind}.`);
}
