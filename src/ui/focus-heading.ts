/** Gives the focus to the heading of the screen, where what had it goes away. The page does not scroll. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
