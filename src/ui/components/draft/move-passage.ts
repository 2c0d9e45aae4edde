import type { KeyboardEvent } from 'react';

type OnEnter = (root: HTMLElement, passage: HTMLElement) => void;

/**
 * Keys inside the text of a draft: up and down go from passage to passage, Shift with the arrows selects, Enter does
 * what `onEnter` says. Keys that are used here are not commands of the question.
 */
export function movePassage(
  event: KeyboardEvent<HTMLElement>,
  root: HTMLElement,
  onEnter: OnEnter | undefined,
): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const passage = event.target instanceof Element ? findPassage(event.target) : null;
  if (!passage) {
    if (key === 'ArrowDown' && event.target === root) enterFirst(event, root);
    return;
  }
  if (key.startsWith('Arrow')) event.stopPropagation();
  if (shiftKey && key.startsWith('Arrow')) {
    event.preventDefault();
    selectFrom(passage, key, ctrlKey || altKey);
  }
  if (shiftKey || ctrlKey || metaKey || altKey) return;
  if (key === 'Enter' && onEnter) {
    event.preventDefault();
    onEnter(root, passage);
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  event.preventDefault();
  const all = [...root.querySelectorAll<HTMLElement>('[data-passage]')];
  const next = all[all.indexOf(passage) + (key === 'ArrowDown' ? 1 : -1)];
  if (next) enterPassage(next);
}

/** From the text as a whole to its first passage in sight. */
function enterFirst(event: KeyboardEvent<HTMLElement>, root: HTMLElement): void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-passage]')];
  const first = all.find((element) => element.getBoundingClientRect().top >= 0) ?? all[0];
  if (!first) return;
  event.preventDefault();
  enterPassage(first);
}

const WAYS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'backward',
  ArrowDown: 'forward',
} as const;

/** Selects on from the caret. Browsers do this by themselves only in text that can be changed. */
function selectFrom(passage: HTMLElement, key: string, isByWord: boolean): void {
  const selection = passage.ownerDocument.getSelection();
  const way = key in WAYS ? WAYS[key as keyof typeof WAYS] : undefined;
  if (!selection || !way || !('modify' in selection)) return;
  if (!passage.contains(selection.anchorNode)) selection.collapse(passage, 0);
  const isByLine = way === 'backward' || way === 'forward';
  selection.modify('extend', way, isByLine ? 'line' : isByWord ? 'word' : 'character');
}

/** Gives a passage the focus and puts the caret at its first letter, so that Shift with an arrow selects from there. */
function enterPassage(passage: HTMLElement): void {
  passage.focus();
  passage.ownerDocument.getSelection()?.collapse(passage, 0);
}

function findPassage(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-passage]');
}
