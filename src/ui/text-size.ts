import { readDeviceWish } from './use-device-wish.ts';

/** How large the words are on this device: as the browser has them, or larger, as for people at the back of a room. */
export const TEXT_SIZES = ['normal', 'larger', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The name that the wish is kept under. */
export const TEXT_SIZE = 'text-size';

/** The size that was kept; what nobody knows is the normal one. */
export function readTextSize(kept: string | null): TextSize {
  return TEXT_SIZES.find((size) => size === kept) ?? 'normal';
}

/** Shows the page in the size that this device keeps. Before the first screen, so that nothing moves under the eyes. */
export function showKeptTextSize(): Promise<void> {
  return showTextSize(readTextSize(readDeviceWish(TEXT_SIZE)));
}

/** Shows the page in this size; the style of the page says what it means. Ends when that of large text is here too. */
export async function showTextSize(size: TextSize): Promise<void> {
  document.documentElement.dataset['textSize'] = size;
  // The words are large without it; it only sets them closer together.
  if (size !== 'normal') await import('./styles/large-text.css').catch(() => undefined);
}
