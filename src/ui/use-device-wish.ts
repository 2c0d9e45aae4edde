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
      keep(name, chosen);
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

function keep(name: string, wish: string): void {
  try {
    localStorage.setItem(`assumption-check:${name}`, wish);
  } catch {
    // Storage is refused: the wish holds until the page is closed.
  }
}
