import { useCallback, useState } from 'react';

/**
 * A wish about this device, such as the paper in its printer: kept beside the assessments, not in them. `read` makes
 * the value of what was kept, or of null when nothing was.
 */
export function useDeviceWish<T extends string>(
  name: string,
  read: (kept: string | null) => T,
): readonly [T, (wish: T) => void] {
  const [wish, setWish] = useState(() => read(readDeviceWish(name)));
  const change = useCallback(
    (chosen: T) => {
      setWish(chosen);
      keepDeviceWish(name, chosen);
    },
    [name],
  );
  return [wish, change];
}

/** What was kept; null when nothing was. Reading throws where a browser refuses storage: it is then the same. */
export function readDeviceWish(name: string): string | null {
  try {
    return localStorage.getItem(`assumption-check:${name}`);
  } catch {
    return null;
  }
}

/** Keeps it for the next visit. Where storage is refused, a wish holds until the page is closed. */
export function keepDeviceWish(name: string, wish: string): void {
  try {
    localStorage.setItem(`assumption-check:${name}`, wish);
  } catch {
    // As said above.
  }
}

/** Keeps nothing under this name any more. */
export function forgetDeviceWish(name: string): void {
  try {
    localStorage.removeItem(`assumption-check:${name}`);
  } catch {
    // What may not be written may not be removed either.
  }
}
