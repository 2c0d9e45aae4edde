import { holdMoves } from './go-around.ts';

/*
 * An open dialog has an entry in the browser's history, so that "back" closes it, as people expect on a phone. The state
 * of such an entry is the number of dialogs open at it; the entries of places have none.
 */

/** A browser may refuse to go back. Nobody is held for longer than this. */
const LONGEST_WAY_MS = 2000;

let isFollowing = false;
/** Called when the browser has gone back from the entry of a dialog that is closed; null when it is not on its way. */
let arrive: (() => void) | null = null;

/**
 * Gives an open dialog its entry, and leaves that of one that is gone. Call when a dialog has come or gone.
 */
export function matchDialogs(): void {
  if (!isFollowing) addEventListener('popstate', follow);
  isFollowing = true;
  // Later, as one dialog may follow another, and a closed one may lead somewhere.
  setTimeout(match);
}

/** After the browser's buttons: closes what is open over the entry that a person came to, as Escape does. */
function follow(): void {
  arrive?.();
  const over = listDialogs().slice(countHere());
  for (const dialog of over.toReversed()) dialog.dispatchEvent(new Event('cancel'));
  matchDialogs();
}

function match(): void {
  if (arrive) return;
  const count = listDialogs().length;
  const here = countHere();
  if (here > count) leave(here - count);
  for (let entry = here; entry < count; entry++) history.pushState(entry + 1, '');
}

function leave(entries: number): void {
  const way = new Promise<void>((resolve) => (arrive = resolve));
  const timer = setTimeout(() => arrive?.(), LONGEST_WAY_MS);
  void way.then(() => {
    arrive = null;
    clearTimeout(timer);
  });
  holdMoves(way);
  history.go(-entries);
}

function listDialogs(): readonly Element[] {
  return [...document.querySelectorAll('dialog[open]')];
}

function countHere(): number {
  return Number(history.state);
}
