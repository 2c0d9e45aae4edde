/** Parts out of sight have no true height until they come near: the place is looked up anew in so many frames. */
const FRAMES = 5;

/**
 * Scrolls to an element: inside the nearest box marked `data-scroll-box` and nothing around it, else in the page. Does
 * nothing for null.
 */
export function bringIntoView(element: HTMLElement | null, frames = FRAMES): void {
  if (!element?.isConnected) return;
  const box = element.closest<HTMLElement>('[data-scroll-box]');
  if (box) centre(element, box);
  else element.scrollIntoView({ block: 'center' });
  if (frames > 1) requestAnimationFrame(() => bringIntoView(element, frames - 1));
}

function centre(element: HTMLElement, box: HTMLElement): void {
  const { top, height } = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  const room = Math.max((Math.min(outer.height, innerHeight - outer.top) - height) / 2, 0);
  box.scrollTop += top - outer.top - room;
}
