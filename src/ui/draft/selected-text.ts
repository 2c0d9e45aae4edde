import type { PassageRef, TextRange } from '../../domain/draft/draft.ts';

/** A part of a passage that a person selected. */
export type SelectedPart = PassageRef & TextRange;

/** More passages than one quotation is made of: a person who selects more wants to copy, not to quote. */
const MOST_PARTS = 12;

/**
 * What is selected inside `root`, passage by passage, in reading order. Parts without letters are left out. Empty when
 * the selection begins or ends elsewhere, or goes over more than `MOST_PARTS`.
 */
export function readSelectedParts(root: HTMLElement): readonly SelectedPart[] {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return [];
  const touched = findTouched(root, range);
  if (touched.length > MOST_PARTS) return [];
  return touched.flatMap((element) => readPart(element, range) ?? []);
}

function findTouched(root: HTMLElement, range: Range): readonly HTMLElement[] {
  const start = findPassage(range.startContainer);
  if (start && start === findPassage(range.endContainer)) return [start];
  const all = [...root.querySelectorAll<HTMLElement>('[data-passage]')];
  return all.filter((element) => range.intersectsNode(element));
}

function findPassage(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-passage]') ?? null;
}

function readPart(element: HTMLElement, range: Range): SelectedPart | undefined {
  const own = element.ownerDocument.createRange();
  own.selectNodeContents(element);
  const whole = own.toString();
  const before = own.cloneRange();
  if (own.comparePoint(range.startContainer, range.startOffset) === 0) {
    own.setStart(range.startContainer, range.startOffset);
  }
  if (own.comparePoint(range.endContainer, range.endOffset) === 0) {
    own.setEnd(range.endContainer, range.endOffset);
  }
  before.setEnd(own.startContainer, own.startOffset);
  const start = before.toString().length;
  const text = own.toString();
  const { document: documentId, passage } = element.dataset;
  if (documentId === undefined || passage === undefined || text.trim() === '') return undefined;
  const from = start + text.length - text.trimStart().length;
  const end = Math.min(from + text.trim().length, whole.length);
  return { documentId, passage: Number(passage), start: from, end };
}
