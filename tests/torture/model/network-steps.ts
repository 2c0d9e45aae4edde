import { editProfile } from '../../../src/domain/assessment/edits.ts';
import type { LibraryActions } from '../../../src/state/library-actions.ts';
import type { Play } from './edit-steps.ts';
import { openById } from './open-by-id.ts';
import type { Kind } from './steps.ts';
import { EXAMPLE, expectThat, readScreen, type Tab, type World } from './world.ts';

/**
 * What `work` gives; null where it could not be done because something could not be fetched. That it changed nothing
 * then is seen when all is at rest.
 */
export async function fetchOrNull<T>(
  { network }: World,
  work: () => Promise<T>,
): Promise<T | null> {
  const before = network.countRefusals();
  try {
    return await work();
  } catch (error) {
    if (network.countRefusals() === before) throw error;
    return null;
  }
}

/** What is done in the library, where it is here. */
export function fetchLibrary(world: World, tab: Tab): Promise<LibraryActions | null> {
  return fetchOrNull(world, () => tab.store.actions.fetchLibrary());
}

/** The worked example is shown, or the page says that it cannot be; nothing of it is ever stored. */
const lookAtExample: Play = async (world, tab) => {
  const id = readScreen(tab)?.id;
  if (id === undefined || !world.ledgers.has(id)) return;
  const isLacking = world.network.lacks(EXAMPLE);
  await tab.store.actions.openExample();
  const { opening } = tab.store.getState();
  const expected = isLacking ? 'unreadable' : 'open';
  expectThat(opening.kind === expected, `The example is ${opening.kind} and not ${expected}.`);
  tab.store.actions.edit((assessment) => editProfile(assessment, { title: 'Tried out' }));
  await openById(world, tab, id);
};

export const NETWORK_STEPS = {
  goOffline: ({ network }, _tab, { b }) => network.cut(b % 3 === 0),
  goOnline: ({ network }) => network.mend(),
  lookAtExample,
} satisfies Partial<Record<Kind, Play>>;
