/** A `ref` for what comes as an answer to a button: on a small screen it may come below the edge. */
export function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
